"""What the reading process may hold: bounded by itself and watched from outside.

Each system has its own way. Linux: RLIMIT_AS inside, /proc outside. Windows: a job object
inside. macOS has no working limit of its own, so only the parent watches there.
"""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_BASE: Final = 384 * 1024 * 1024
"""Address space that an interpreter reserves without using it: libraries, stacks, arenas."""
_PAGE: Final = 4096


def limit_own_memory(size: int) -> None:
    """Make this process fail to get more than `size` bytes, where the system can do that."""
    if os.name == "nt":
        with suppress(OSError, AttributeError):
            _limit_by_job(size)
        return
    import resource  # noqa: PLC0415 - absent on Windows

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size + _BASE, size + _BASE))


def resident(pid: int) -> int | None:
    """Bytes of memory a process holds now; None where that cannot be asked."""
    platform = str(sys.platform)  # as a plain text, or the types of other systems go unchecked
    with suppress(OSError, AttributeError, ValueError, IndexError):
        if platform.startswith("linux"):
            return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * _PAGE
        if platform == "darwin":
            return _resident_on_mac(pid)
    return None


def _resident_on_mac(pid: int) -> int | None:
    """By proc_pidinfo(PROC_PIDTASKINFO): the second of its 64-bit numbers is the resident size."""
    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    answer = (ctypes.c_uint64 * 16)()
    if library.proc_pidinfo(pid, 4, ctypes.c_uint64(0), ctypes.byref(answer), 96) <= 0:
        return None
    return int(answer[1])


def _limit_by_job(size: int) -> None:
    """Put this process into a Windows job object with a limit on its memory."""

    class Basic(ctypes.Structure):
        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least_set", ctypes.c_size_t),
            ("largest_set", ctypes.c_size_t),
            ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("process_peak", ctypes.c_size_t),
            ("job_peak", ctypes.c_size_t),
        )

    windows = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    windows.CreateJobObjectW.restype = ctypes.c_void_p
    windows.GetCurrentProcess.restype = ctypes.c_void_p
    job = windows.CreateJobObjectW(None, None)
    wanted = Extended()
    wanted.basic.flags = 0x100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
    wanted.process_memory = size + _BASE
    windows.SetInformationJobObject(
        ctypes.c_void_p(job), 9, ctypes.byref(wanted), ctypes.sizeof(wanted)
    )
    windows.AssignProcessToJobObject(
        ctypes.c_void_p(job), ctypes.c_void_p(windows.GetCurrentProcess())
    )
