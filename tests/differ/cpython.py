"""A real CPython that records many programs: tests/conformance/record.py's records, without a start-up for each.

forkserver.c says how. A program must lie at `program.py` in the server's folder; there is a folder for each mode.
"""
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CONFORMANCE = HERE.parent / "conformance"
RECORD, REQUEST, REPLY = 5, 6, 7


def build(folder):
    """Compiles the library that is preloaded."""
    target = folder / "forkserver.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", target, HERE / "forkserver.c"], check=True)
    return target


def separate(mode, program, more=()):
    """What a process of its own records, with `more` in its environment."""
    environment = {name: value for name, value in os.environ.items() if name != "PATH"} | dict(more)
    done = subprocess.run([sys.executable, CONFORMANCE / "record.py", "--mode", mode, program], capture_output=True,
                          text=True, env=environment)
    return json.loads(done.stdout) if done.stdout else {"broken": done.stderr}


class Server:
    """One interpreter of one mode."""

    def __init__(self, mode, folder, library):
        self.mode, self.folder = mode, folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "program.py").write_text("")
        environment = {name: value for name, value in os.environ.items() if name != "PATH"}
        environment |= {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LD_PRELOAD": str(library)}
        if mode == "graph":
            environment |= {"HG_RECORD_FD": str(RECORD), "PYTHONPATH": str(CONFORMANCE / "tracer")}
        asked, self.ask = os.pipe()
        self.answers, answer = os.pipe()

        def place():
            nothing = os.open(os.devnull, os.O_RDONLY)
            free = [os.dup2(end, end + 20) for end in (asked, answer, nothing)]
            for end, target in zip(free, (REQUEST, REPLY, RECORD)):
                os.dup2(end, target)
            os.closerange(REPLY + 1, 100)

        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "program.py"], cwd=folder, env=environment, preexec_fn=place, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        os.close(asked)
        os.close(answer)

    def record(self, source):
        """What record.py would write of this program; None where it does not end in time."""
        (self.folder / "program.py").write_text(source, encoding="utf-8")
        os.write(self.ask, b"\n")
        reply = os.read(self.answers, 100)
        if not reply:
            sys.exit(f"the interpreter of mode {self.mode} is gone: {self.process.stderr.read().decode()}")
        status = int(reply)
        if status == -14:
            return None
        header = {"format": 1, "mode": self.mode, "python": ".".join(map(str, sys.version_info[:3])), "program": "program.py"}
        return header | (self.stdout(status) if self.mode == "stdout" else self.graph(status))

    def stdout(self, status):
        stderr = self.text("stderr").replace(str(self.folder) + os.sep, "")
        last = stderr.strip().splitlines()[-1:] if status else []
        return {"stdout": self.text("stdout"), "stderr": stderr, "exit": status, "error": last[0] if last else None}

    def graph(self, status):
        text = (self.folder / "record").read_bytes().decode("utf-8", "surrogatepass")
        if status or not text:
            return {"broken": f"not recorded (exit {status})\n" + self.text("stderr")}
        return json.loads(text)

    def text(self, name):
        return (self.folder / name).read_bytes().decode("utf-8", "replace")

    def close(self):
        os.close(self.ask)
        self.process.wait()
