"""Keeps translations/ in step with the texts of the code.

Without words the .ts files get the texts that the code has now and lose those it has no
more, and the .qm files are compiled. With `--check` nothing is written: it fails when a
text is missing or left over, a translation is unfinished or lacks a place, or a .qm is older
than its .ts in content. Runs in the project's environment.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
# English is the language of the code, so its file holds plural forms alone.
LANGUAGES = {"zh_CN": (), "en": ("-pluralonly",)}
# {name} and %n in a text must come back in its translation.
PLACES = re.compile(r"\{[^{}]*\}|%n|%\d")
Message = tuple[str, str, str]


def main() -> int:
    """Renew, or check; 1 when the check finds something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, find what is wrong")
    if not parser.parse_args().check:
        FOLDER.mkdir(exist_ok=True)
        for language in LANGUAGES:
            refresh(FOLDER, language)
            compile_qm(FOLDER, language)
        open_ = [line for language in LANGUAGES for line in faults_inside(FOLDER, language)]
        sys.stdout.write("".join(f"{line}\n" for line in open_) or "All texts are translated.\n")
        return 0
    found = faults()
    sys.stdout.write("".join(f"{line}\n" for line in found) or "All texts are translated.\n")
    return 1 if found else 0


def refresh(folder: Path, language: str) -> None:
    """Bring the .ts of a language to what the code says; translations there are kept."""
    sources = sorted((ROOT / "tradetrust_desktop").rglob("*.py"))
    listed = folder / "sources.lst"
    listed.write_text("\n".join(str(path) for path in sources), encoding="utf-8")
    try:
        _tool(
            "lupdate",
            *("-silent", "-no-obsolete", "-locations", "none", "-sort-messages"),
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
            *("-source-language", "en", "-target-language", language, *LANGUAGES[language]),
            *(f"@{listed}", "-ts", str(folder / f"{language}.ts")),
        )
    finally:
        listed.unlink()


def compile_qm(folder: Path, language: str) -> None:
    """Write the .qm of a language from its .ts."""
    _tool("lrelease", "-silent", str(folder / f"{language}.ts"))


def faults() -> list[str]:
    """Everything that is wrong with the committed translations, one line each."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for language in LANGUAGES:
            ours = FOLDER / f"{language}.ts"
            if not ours.exists():
                found.append(f"{ours.name} is missing")
                continue
            found += faults_inside(FOLDER, language)
            shutil.copy(ours, fresh)
            compile_qm(fresh, language)
            qm = f"{language}.qm"
            if (
                not (FOLDER / qm).exists()
                or (FOLDER / qm).read_bytes() != (fresh / qm).read_bytes()
            ):
                found.append(f"{qm} is not what {ours.name} says")
            refresh(fresh, language)
            there, wanted = set(_messages(ours)), set(_messages(fresh / ours.name))
            found += [f"{ours.name} lacks {_named(text)}" for text in sorted(wanted - there)]
            found += [f"{ours.name} still has {_named(text)}" for text in sorted(there - wanted)]
    return found


def faults_inside(folder: Path, language: str) -> list[str]:
    """Unfinished translations, and those without a place that their text has."""
    found = []
    for message, element in _messages(folder / f"{language}.ts").items():
        where = f"{language}.ts: {_named(message)}"
        translation = element.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            found.append(f"{where} is unfinished")
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        if not all(forms):
            found.append(f"{where} is empty")
        wanted = set(PLACES.findall(message[1]))
        for form in forms:
            places = set(PLACES.findall(form))
            # one thing may be said without its number: "an order"
            if places - wanted or wanted - places - {"%n"}:
                found.append(f"{where} has other places: {form}")
    return found


def _messages(path: Path) -> dict[Message, ET.Element]:
    """Context, text and comment of every message to its element."""
    tree = ET.parse(path)  # noqa: S314 - our own file
    return {
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
        ): message
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    }


def _named(message: Message) -> str:
    context, text, comment = message
    return f"{context}: {text!r}" + (f" ({comment})" if comment else "")


def _tool(name: str, *words: str) -> None:
    """Run one of Qt's tools, which come with PySide6."""
    import PySide6  # noqa: PLC0415 - only where a tool is run

    ending = ".exe" if sys.platform == "win32" else ""
    folder = Path(PySide6.__file__).parent
    done = subprocess.run(
        [str(folder / f"{name}{ending}"), *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
