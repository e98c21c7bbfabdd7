"""The table of formats.  It imports nothing, so that ``--help`` can list them."""

# name -> `module:function`; the function takes a report and a Look and yields text
FORMATS: dict[str, str] = {
    "terminal": "consistency.report.terminal:terminal",
    "concise": "consistency.report.concise:concise",
    "json": "consistency.report.jsonlines:json",
    "jsonl": "consistency.report.jsonlines:jsonl",
    "sarif": "consistency.report.sarif:sarif",
    "junit": "consistency.report.junit:junit",
    "github": "consistency.report.github:github",
    "gitlab": "consistency.report.gitlab:gitlab",
    "rdjsonl": "consistency.report.rdjsonl:rdjsonl",
    "markdown": "consistency.report.markdown:markdown",
    "html": "consistency.report.html:html",
}
