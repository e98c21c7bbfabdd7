"""What ``consistency --version`` prints: the tool, Python, and the libraries that readings depend on."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from consistency import __version__

LIBRARIES = ("babel", "dateparser", "pint", "py-moneyed", "currencyconverter", "hmrc-rates", "rapidfuzz")
EXTRAS = {"trafilatura": "html"}


def lines() -> Iterator[str]:
    """The version first, on a line of its own."""
    yield f"consistency {__version__}"
    yield f"python {platform.python_version()}, {platform.system()} {platform.machine()}"
    for name in LIBRARIES:
        yield f"{name} {_installed(name) or 'missing'}"
    for name, extra in EXTRAS.items():
        yield f"{name} {_installed(name) or f'not installed (pip install claim-consistency[{extra}])'}"


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
