"""Everything runs with networking taken away."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Where the system cannot take the network away, Python does it for the program and its children.
GUARD = """
import socket

def refuse(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6):
        raise AssertionError(f"the program wants to reach {address}")
    return real(self, address)

real, socket.socket.connect = socket.socket.connect, refuse
"""


@pytest.fixture
def alone(tmp_path: Path):
    """Runs the program without any network."""
    prefix = []
    path = [str(ROOT)]
    unshare = shutil.which("unshare")
    apart = [unshare or "", "--map-root-user", "--net"]
    if (
        unshare
        and not subprocess.run([*apart, "true"], check=False, capture_output=True).returncode
    ):
        prefix = apart
    else:
        guard = tmp_path / "guard"
        guard.mkdir()
        (guard / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
        path.append(str(guard))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path)}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*prefix, sys.executable, "-m", "tradetrust_desktop", *words],
            cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
            encoding="utf-8", timeout=300,
        )  # fmt: skip

    return run


def test_orders_come_in_and_figures_come_out(alone, tmp_path):
    folder = ("--data-dir", str(tmp_path / "data"))
    sample = str(ROOT / "resources" / "sample" / "orders.xlsx")
    done = alone("import", "orders", sample, "--currency", "GBP", "--json", *folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["orders"]["new"] == 265
    done = alone("figures", "--json", *folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["customers_with_orders"] == 76


def test_the_window_opens(alone, tmp_path):
    done = alone("--data-dir", str(tmp_path / "data"), "--quit-when-ready")
    assert done.returncode == 0, done.stderr
    assert isinstance(json.loads(done.stdout), dict)
