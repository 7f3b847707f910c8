"""The command line as a whole: help, version, mistakes, start-up."""

import json
import resource
import subprocess
import sys

import pytest

from primafacie.record.schema import schema_of

from .conftest import Primafacie

HEAVY = ("pydantic", "spacy", "jinja2", "trafilatura", "lxml", "yaml", "httpx", "numpy")
COMMANDS = (
    [],
    ["read"],
    ["show"],
    ["explain"],
    ["times"],
    ["schema"],
    ["regime"],
    ["regime", "list"],
    ["regime", "show"],
    ["regime", "check"],
    ["regime", "diff"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_of_every_command_has_an_example(primafacie: Primafacie, command: list[str]) -> None:
    ran = primafacie(*command, "--help")
    assert ran.code == 0
    assert "Example" in ran.out or command == ["regime"]


def test_no_arguments_show_the_help(primafacie: Primafacie) -> None:
    ran = primafacie()
    assert "Usage" in ran.out + ran.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        pytest.param(["raed", "x"], "Did you mean 'read'", id="command"),
        pytest.param(["read"], "Missing argument 'FILE'", id="no-file"),
        pytest.param(["regime", "shwo"], "Did you mean 'show'", id="subcommand"),
        pytest.param(["explain", "x"], "Missing argument 'ROW'", id="no-row"),
        pytest.param(["times", "x", "-f", "timml"], "did you mean timeml?", id="times-format"),
        pytest.param(["regime", "show", "un-dprk", "1718/8b"], "did you mean 1718/8(b)", id="provision"),
        pytest.param(["regime", "show", "un-dprk", "-f", "htm"], "did you mean html?", id="regime-format"),
        pytest.param(["regime", "show", "un-dprk", "-o", "x.csv"], "add --format text|html|json", id="regime-ending"),
    ],
)
def test_mistakes_are_one_line_and_code_2(primafacie: Primafacie, args: list[str], words: str) -> None:
    ran = primafacie(*args)
    assert ran.code == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_schema_prints_the_schema(primafacie: Primafacie) -> None:
    assert json.loads(primafacie("schema").out) == schema_of("reading")


@pytest.mark.model
def test_version_names_model_and_rulebooks(primafacie: Primafacie) -> None:
    lines = primafacie("--version").out.splitlines()
    assert lines[0].startswith("primafacie 0.")
    assert lines[1].startswith("model en_core_web_sm")
    assert any(line.startswith("rulebook un-dprk ") for line in lines[2:])


def test_a_model_that_is_missing_is_named_by_version(primafacie: Primafacie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIMAFACIE_MODEL", "no_such_model")
    assert "model not usable: " in primafacie("--version").out


def test_help_loads_nothing_heavy() -> None:
    program = f"""
import sys
from primafacie.cli.run import run
run(["--help"])
loaded = [name for name in {HEAVY!r} if name in sys.modules]
sys.exit(", ".join(loaded) or 0)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_help_is_quick() -> None:
    """At most three times what the libraries that print it take to load alone, so that no machine's pace decides.

    It is about 1.3 times; processor time, as the time on the wall is that of the machine's other work too.
    """
    libraries, shown = "import typer, typer.rich_utils", "from primafacie.cli import main; main()"
    rounds = [(_spent_on(libraries), _spent_on(shown, "--help")) for _ in range(3)]
    assert min(ours for _, ours in rounds) < 3 * min(theirs for theirs, _ in rounds)


def _spent_on(program: str, *arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = "from primafacie.cli.run import run; import sys; sys.exit(run(['schema']))"
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate()
    assert err == b""
    assert process.returncode in {0, 141}
