"""Keeps the catalogue of translations in step with the source; needs Babel, of the `dev` extra.

python -m quizzer.sentences.catalogue update    # list new sentences in zh.po, drop stale ones, make zh.mo
python -m quizzer.sentences.catalogue check     # say what is missing, stale or does not fit; exit 1 if anything is
"""

from __future__ import annotations

import ast
import io
import struct
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter
from typing import Final

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from quizzer.sentences import LANGUAGES

PACKAGE: Final = Path(__file__).parent.parent
_KEYWORDS: Final = {"say": None, "mark": None, "plural": (1, 2)}
_NO_DATE: Final = datetime(1970, 1, 1, tzinfo=UTC)
_CALLS: Final = frozenset(_KEYWORDS)


def sentences_of_source(package: Path = PACKAGE) -> Catalog:
    """Every sentence that the package says, untranslated."""
    found = Catalog()
    for _, _, sentence, _, _ in extract_from_dir(package, method_map=[("**.py", "python")], keywords=_KEYWORDS):
        if sentence:
            found.add(sentence)
    for text in _help_of_commands(package):
        found.add(text)
    return found


def translations(language: str, package: Path = PACKAGE) -> Catalog:
    """The catalogue of a language as it is on disk; an empty one where there is no file."""
    path = _path(language, package)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update(language: str, package: Path = PACKAGE) -> None:
    """Bring a language's catalogue up to date with the source and compile it; translations are kept."""
    before = translations(language, package)
    after = Catalog(locale=language, fuzzy=False, header_comment=f"# The sentences of quizzer: {language}")
    for message in sentences_of_source(package):
        if message.id:
            kept = before.get(_key(message))
            after.add(message.id, kept.string if kept is not None else "")
    with _path(language, package).open("wb") as file:
        write_po(file, after, sort_output=True, no_location=True, omit_header=True, width=120)
    _path(language, package).with_suffix(".mo").write_bytes(compiled(after))


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue in the binary form that gettext reads, without a date, so that equal ones are equal."""
    plain = Catalog(locale=catalogue.locale, fuzzy=False, creation_date=_NO_DATE)
    plain.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};"),
    ]
    for message in catalogue:
        if message.id and all(_forms(message)):
            plain.add(message.id, message.string)
    file = io.BytesIO()
    write_mo(file, plain)
    return file.getvalue()


def problems(language: str, package: Path = PACKAGE) -> Iterator[str]:
    """What is wrong with a language's catalogue, a sentence each."""
    source, known = sentences_of_source(package), translations(language, package)
    wanted = {_key(message): message for message in source if message.id}
    have = {_key(message): message for message in known if message.id}
    for key in sorted(wanted.keys() - have.keys()):
        yield f"{language}: not in the catalogue: {key!r}"
    for key in sorted(have.keys() - wanted.keys()):
        yield f"{language}: stale, nobody says it any more: {key!r}"
    for key in sorted(wanted.keys() & have.keys()):
        yield from (f"{language}: {what}: {key!r}" for what in _faults(have[key]))
    binary = _path(language, package).with_suffix(".mo")
    if not binary.exists() or _said_by(binary.read_bytes()) != _said_by(compiled(known)):
        yield f"{language}: {binary.name} is not what {language}.po says"
    yield from _built_at_run_time(package)


def _help_of_commands(package: Path) -> Iterator[str]:
    """The help of the command line, said when it is shown: docstrings of commands, `help` of options."""
    for path in sorted((package / "cli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(_is_command(one) for one in node.decorator_list):
                yield ast.get_docstring(node) or ""
            elif isinstance(node, ast.Call):
                texts = (keyword.value for keyword in node.keywords if keyword.arg == "help")
                yield from (str(text.value) for text in texts if isinstance(text, ast.Constant))


def _is_command(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and _name(decorator.func) in {"command", "group"}


def _said_by(binary: bytes) -> dict[object, str]:
    """The translations in a compiled catalogue, without its header, which names Babel's version."""
    try:
        translations = GNUTranslations(io.BytesIO(binary))
    except (OSError, ValueError, struct.error):
        return {}
    return {key: text for key, text in vars(translations)["_catalog"].items() if key}


def _faults(message: Message) -> Iterator[str]:
    if not all(_forms(message)):
        yield "not translated"
        return
    sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    allowed = set().union(*(_placeholders(text) for text in sources))
    for form in _forms(message):
        if _placeholders(form) != allowed:
            yield f"its placeholders are {sorted(_placeholders(form))}, not {sorted(allowed)}"


def _forms(message: Message) -> tuple[str, ...]:
    """The translation: one text, or one a plural form; empty where there is none."""
    return tuple(message.string) if isinstance(message.string, (tuple, list)) else (message.string or "",)


def _placeholders(text: str) -> set[str]:
    """The names in braces; none where the text is not a format, as when it shows code."""
    try:
        return {name.partition("!")[0] for _, name, _, _ in Formatter().parse(text) if name}
    except ValueError:
        return set()


def _built_at_run_time(package: Path) -> Iterator[str]:
    """Calls with an f-string, which no catalogue can list."""
    for path in sorted(package.rglob("*.py")):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        for call in calls:
            if _name(call.func) in _CALLS and any(isinstance(said, ast.JoinedStr) for said in call.args[:2]):
                yield f"{path.relative_to(package)}:{call.lineno}: an f-string cannot be translated"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _key(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id


def _path(language: str, package: Path) -> Path:
    return package / "sentences" / f"{language}.po"


def main(arguments: list[str]) -> int:
    """Run `update` or `check`; the exit code."""
    translated = LANGUAGES[1:]
    if arguments == ["update"]:
        for language in translated:
            update(language)
        return 0
    if arguments == ["check"]:
        found = [problem for language in translated for problem in problems(language)]
        sys.stdout.writelines(f"{problem}\n" for problem in found)
        return 1 if found else 0
    sys.stderr.write(__doc__ or "")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
