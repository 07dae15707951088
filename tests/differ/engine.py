"""The engine as one process that records many programs: `heapglass records`."""
import json
import os
import select
import subprocess

SECONDS = 60


class Engine:
    def __init__(self, binary):
        self.binary, self.process = binary, None

    def start(self):
        self.process = subprocess.Popen([self.binary, "records"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE)
        self.rest = b""

    def record(self, mode, path):
        """What `heapglass record` writes of this program. A fault of the engine's own is a broken record."""
        if self.process is None:
            self.start()
        self.process.stdin.write(f"{mode} {path}\n".encode())
        self.process.stdin.flush()
        pieces = []
        while not (pieces and pieces[-1].endswith(b"\n")):
            ready, _, _ = select.select([self.process.stdout], [], [], SECONDS)
            piece = os.read(self.process.stdout.fileno(), 1 << 20) if ready else b""
            if not piece:
                return {"broken": self.fall(bool(ready))}
            pieces.append(piece)
        return json.loads(b"".join(pieces))

    def fall(self, is_gone):
        """Ends the process, and says why it had to."""
        self.process.kill()
        words = self.process.stderr.read().decode("utf-8", "replace").strip().splitlines()
        self.process = None
        return "the engine fell: " + " ".join(words[:3]) if is_gone else "the engine takes too long"

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
