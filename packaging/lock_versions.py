"""Chooses exact versions and writes them with the hashes of their files for all systems.

Runs in the project's environment, on what pyproject.toml asks for. pip resolves; pip's own
reader of index pages tells the hashes, so that one lock serves Linux, Windows and macOS.
"""

import argparse
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from pip._internal.commands.install import InstallCommand
from pip._internal.index.collector import parse_links
from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import (
    canonicalize_name,
    parse_wheel_filename,
)

HERE = Path(__file__).resolve().parent
HEAD = (
    "# Written by `python3 packaging/dev.py lock`; exact versions, with the hash of every file.\n"
)
# Whatever a marker may ask: the systems and Python versions that the program runs on.
WORLDS: tuple[dict[str, str], ...] = tuple(
    {
        "sys_platform": platform,
        "platform_system": system,
        "os_name": os_name,
        "platform_machine": machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }
    for platform, system, os_name, machine in (
        ("linux", "Linux", "posix", "x86_64"),
        ("linux", "Linux", "posix", "aarch64"),
        ("darwin", "Darwin", "posix", "arm64"),
        ("darwin", "Darwin", "posix", "x86_64"),
        ("win32", "Windows", "nt", "AMD64"),
    )
    for python in ("3.11", "3.12", "3.13", "3.14")
)


def main() -> int:
    """Write both lock files; versions locked before are kept unless `--upgrade` is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest of everything")
    upgrade = parser.parse_args().upgrade
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    run_needs = project["project"]["dependencies"]
    dev_needs = project["dependency-groups"]["dev"]
    run_lock, dev_lock = HERE / "requirements.lock", HERE / "requirements-dev.lock"
    kept = [] if upgrade else _pins(run_lock) + _pins(dev_lock)
    run_names, _ = _resolve(run_needs, kept)
    _, found = _resolve([*run_needs, *dev_needs], kept)
    run_names = {name for name in found if name in run_names}
    hashes = _hashes({name: version for name, (version, _) in found.items()})
    lines = {
        name: _entry(name, version, marker, hashes[name])
        for name, (version, marker) in sorted(found.items())
    }
    run_lock.write_text(HEAD + "".join(lines[n] for n in lines if n in run_names), "utf-8")
    dev_lock.write_text(
        HEAD + "-r requirements.lock\n" + "".join(lines[n] for n in lines if n not in run_names),
        "utf-8",
    )
    sys.stdout.write(f"{len(run_names)} packages to run, {len(lines)} with those to develop\n")
    return 0


def _pins(lock: Path) -> list[str]:
    if not lock.exists():
        return []
    return re.findall(r"(?m)^([\w.-]+==[^\s;]+)", lock.read_text(encoding="utf-8"))


def _resolve(needs: list[str], kept: list[str]) -> tuple[set[str], dict[str, tuple[str, str]]]:
    """Names, and name to version and marker; also what only other systems need."""
    wanted = list(needs)
    markers: dict[str, str] = {}
    while True:
        report = _pip_report(wanted, kept)
        found = {
            canonicalize_name(item["metadata"]["name"]): item["metadata"]["version"]
            for item in report["install"]
        }
        news = {}
        for item in report["install"]:
            for text in item["metadata"].get("requires_dist", []):
                need = Requirement(text)
                name = canonicalize_name(need.name)
                if need.marker and name not in found and _needed_somewhere(need.marker):
                    news[name] = need
        if not news:
            return set(found), {name: (found[name], markers.get(name, "")) for name in found}
        for name, need in news.items():
            markers[name] = str(need.marker)
            wanted.append(f"{need.name}{need.specifier}")


def _needed_somewhere(marker: Marker) -> bool:
    return any(marker.evaluate(world) for world in WORLDS)


def _pip_report(wanted: list[str], kept: list[str]) -> dict[str, Any]:
    constraints = HERE.parent / ".venv" / "lock-constraints.txt"
    constraints.write_text("\n".join(kept), encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"),
            *("--dry-run", "--ignore-installed", "--only-binary=:all:", "--report", "-"),
            *("--constraint", str(constraints), *wanted),
        ],
        stdout=subprocess.PIPE,
        check=True,
    )
    return dict(json.loads(done.stdout))


def _hashes(versions: dict[str, str]) -> dict[str, list[str]]:
    """SHA-256 of every wheel of these versions that a supported Python could install."""
    command = InstallCommand("install", "")
    options, _ = command.parse_args(["nothing"])
    hashes: dict[str, list[str]] = {}
    with command.main_context():
        finder = command._build_package_finder(  # noqa: SLF001 - pip has no public way to ask
            options,
            command._build_session(options),  # noqa: SLF001
        )
        collector = finder._link_collector  # noqa: SLF001
        for name, version in versions.items():
            found = set()
            sources = collector.collect_sources(name, candidates_from_page=lambda _link: [])
            for source in filter(None, sources.index_urls):
                page = collector.fetch_response(source.link) if source.link else None
                for link in parse_links(page) if page else ():
                    if link.is_wheel and link.hash_name == "sha256" and _fits(link, name, version):
                        found.add(str(link.hash))
            hashes[name] = sorted(found)
    return hashes


def _fits(link: Any, name: str, version: str) -> bool:
    try:
        wheel_name, wheel_version, _, tags = parse_wheel_filename(link.filename)
    except ValueError:
        return False
    if wheel_name != name or str(wheel_version) != version or link.is_yanked:
        return False
    return any(
        tag.interpreter in ("py3", "py2.py3")
        or (tag.abi == "abi3" and tag.interpreter.startswith("cp3"))
        or re.fullmatch(r"cp31[1-4]", tag.interpreter)
        for tag in tags
    )


def _entry(name: str, version: str, marker: str, hashes: list[str]) -> str:
    head = f"{name}=={version}" + (f" ; {marker}" if marker else "")
    return " \\\n    ".join([head, *(f"--hash=sha256:{value}" for value in hashes)]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
