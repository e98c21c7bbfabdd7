"""Print the script that completes commands and options in a shell."""

import argparse
from collections.abc import Iterator

USAGE = "{bash,zsh,fish}"
EXAMPLES = """\
  consistency completion bash > ~/.local/share/bash-completion/completions/consistency
  consistency completion zsh > ~/.zfunc/_consistency          (with fpath+=~/.zfunc before compinit)
  consistency completion fish > ~/.config/fish/completions/consistency.fish"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("shell", choices=["bash", "zsh", "fish"], help="which shell")


def run(args: argparse.Namespace) -> int:
    """Print it."""
    from consistency.cli import COMMANDS, command

    options = {name: _options(command(name)[1]) for name in COMMANDS}
    if args.shell == "fish":
        print("\n".join(_fish({name: what for name, (_, what) in COMMANDS.items()}, options)))
    else:
        print("\n".join(_bash(options, args.shell)))
    return 0


Option = tuple[str, str, tuple[str, ...]]  # its long name, its help, the words it may take


def _options(parser: argparse.ArgumentParser) -> list[Option]:
    return [
        (text, str(action.help or ""), tuple(map(str, action.choices or ())))
        for action in parser._actions
        for text in action.option_strings
        if text.startswith("--")
    ]


def _bash(options: dict[str, list[Option]], shell: str) -> Iterator[str]:
    if shell == "zsh":
        yield "#compdef consistency"
        yield "autoload -Uz bashcompinit && bashcompinit"
    yield "_consistency() {"
    yield '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""'
    yield '  if [ "$COMP_CWORD" -eq 1 ]; then'
    yield f'    COMPREPLY=($(compgen -W "{" ".join(options)} --help --version" -- "$word")); return'
    yield "  fi"
    yield '  case "${COMP_WORDS[1]} $before" in'
    for name, found in options.items():
        for option, _, choices in found:
            if choices:
                yield f'    "{name} {option}") COMPREPLY=($(compgen -W "{" ".join(choices)}" -- "$word")); return ;;'
    yield "  esac"
    yield '  case "${COMP_WORDS[1]}" in'
    for name, found in options.items():
        yield f'    {name}) words="{" ".join(option for option, *_ in found)}" ;;'
    yield "  esac"
    yield '  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield '  else COMPREPLY=($(compgen -f -- "$word")); fi'
    yield "}"
    yield "complete -o filenames -F _consistency consistency"


def _fish(commands: dict[str, str], options: dict[str, list[Option]]) -> Iterator[str]:
    for name, what in commands.items():
        yield f"complete -c consistency -n __fish_use_subcommand -f -a {name} -d '{_quoted(what)}'"
    for name, found in options.items():
        for option, about, choices in found:
            words = f" -x -a '{' '.join(choices)}'" if choices else ""
            condition = f"-n '__fish_seen_subcommand_from {name}'"
            yield f"complete -c consistency {condition} -l {option[2:]}{words} -d '{_quoted(about)}'"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
