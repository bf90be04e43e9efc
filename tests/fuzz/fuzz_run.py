"""Looks for input that breaks a target, guided by the code it reaches; `--keep` keeps what was found worth keeping.

    python tests/fuzz/fuzz_run.py understand --seconds 120     # needs the extra `fuzz`
    python tests/fuzz/fuzz_run.py --seconds 120 --keep         # every target, one after the other

What breaks is written into the folder that is told; `fuzz_run.py topup --again FILE` runs it once more.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
LONGEST_INPUT = 4096  # bytes
LONGEST_KEPT = 1024
MOST_KEPT = 150  # inputs of one target
MOST_MEMORY = 200  # MB of the process, which takes some 70 throughout
WORDS = (
    "\\x1e",
    "\\x1f",
    "!",
    "null",
    "-8388.608",
    "1e309",
    "\\\\ud800",
    "\\xe2\\x80\\xae",
    "{{",
    "|float(0)",
    "$..",
    "9999999999",
)


def main() -> int:
    """Run the targets asked for; 1 if any broke."""
    asked = _asked()
    if asked.again:
        return _again(asked.target, Path(asked.again))
    if asked.inside:
        return _fuzz(asked)
    targets = [asked.target] if asked.target else _names()
    return max(_run(target, asked) for target in targets)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", nargs="?", help="one of the targets; all if not given")
    parser.add_argument("--seconds", type=int, default=60, help="how long for each target")
    parser.add_argument("--keep", action="store_true", help="keep the inputs that reach the most, few and short")
    parser.add_argument("--collected", help="a file of collected messages, JSON Lines, to begin with; nothing is kept")
    parser.add_argument("--again", help="run the input in this file once more, and nothing else")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.keep and asked.collected:
        parser.error("what comes of others' messages is not kept")
    return asked


def _names() -> list[str]:
    from fuzz_targets import TARGETS

    return list(TARGETS)


def _again(target: str, file: Path) -> int:
    from fuzz_targets import tried

    tried(target, file.read_bytes())
    print("It holds.")
    return 0


def _run(target: str, asked: argparse.Namespace) -> int:
    """Fuzz one target in a process of its own, then keep the best of what it found."""
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    print(f"{target}: in {folder}", flush=True)
    own = [sys.executable, __file__, target, "--seconds", str(asked.seconds), "--inside", str(folder)]
    done = subprocess.run([*own, *(["--collected", asked.collected] if asked.collected else [])], check=False)
    if asked.keep and not done.returncode:
        from fuzz_keep import keep

        print(keep(target, folder / "found", CORPUS / target, LONGEST_KEPT, MOST_KEPT))
    return int(done.returncode != 0)


def _fuzz(asked: argparse.Namespace) -> int:
    import atheris

    with atheris.instrument_imports(include=["ihd", "jsonpath_rfc9535"]):
        import fuzz_targets

        import ihd.hubs.dialects.home_hub_words
        import ihd.hubs.dialects.templates  # noqa: F401 - what is otherwise loaded when first needed
    from fuzz_mutate import changed
    from fuzz_seeds import seeds

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        other = changed(data, seed) if seed % 2 else None
        return other if other and len(other) <= longest else bytes(atheris.Mutate(data, longest))

    folder = Path(asked.inside)
    found, words = folder / "found", folder / "words"
    found.mkdir(parents=True, exist_ok=True)
    words.write_text("".join(f'"{word}"\n' for word in WORDS))
    collected = Path(asked.collected) if asked.collected else None
    for number, seed in enumerate(seeds(asked.target, collected)):
        (found / f"seed-{number:04d}").write_bytes(seed)
    options = [
        f"-max_total_time={asked.seconds}",
        f"-max_len={LONGEST_INPUT}",
        f"-rss_limit_mb={MOST_MEMORY}",
        f"-artifact_prefix={folder}/",
        f"-dict={words}",
        "-timeout=10",
        "-print_final_stats=1",
        "-reload=0",
    ]
    kept = CORPUS / asked.target
    kept.mkdir(parents=True, exist_ok=True)
    arguments = [__file__, *options, str(found), str(kept)]
    atheris.Setup(arguments, lambda data: fuzz_targets.tried(asked.target, data), custom_mutator=mutate)
    atheris.Fuzz()  # which ends the process by itself
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
