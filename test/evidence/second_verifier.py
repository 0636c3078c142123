"""A second verifier of bundles, written from the texts of the formats: Python's standard library, and openssl."""

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

SAFE = 2**53 - 1


class Malformed(Exception):
    pass


def pairs(items):
    keys = [key for key, _ in items]
    if len(set(keys)) != len(keys):
        raise Malformed("a key stands twice")
    return dict(items)


def integer(text):
    if abs(int(text)) > SAFE:
        raise Malformed("an integer that is not safe")
    return int(text)


def refuse(_):
    raise Malformed("a fraction")


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def parse(line):
    try:
        value = json.loads(line, object_pairs_hook=pairs, parse_int=integer, parse_float=refuse, parse_constant=refuse)
        return value if isinstance(value, dict) and canonical(value) == line else None
    except (ValueError, Malformed, RecursionError, UnicodeError):
        return None


def unbase64(text, size=None):
    try:
        data = base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        return None
    good = base64.b64encode(data).decode() == text and size in (None, len(data))
    return data if good else None


def leaf(data):
    return hashlib.sha256(b"\0" + data).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_of(leaves):
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return node(root_of(leaves[:k]), root_of(leaves[k:]))


def root_by_path(m, n, hash_of_leaf, path):
    """The root that an audit path leads to, by the recursion of RFC 6962, section 2.1.1."""
    if n == 1:
        return hash_of_leaf if not path else None
    if not path:
        return None
    k = 1
    while k * 2 < n:
        k *= 2
    if m < k:
        left = root_by_path(m, k, hash_of_leaf, path[:-1])
        return left and node(left, path[-1])
    right = root_by_path(m - k, n - k, hash_of_leaf, path[:-1])
    return right and node(path[-1], right)


def roots_by_consistency(m, n, proof, known, old):
    """Both roots that a consistency proof leads to, by SUBPROOF of RFC 6962, section 2.1.2."""
    if m == n:
        if known:
            return (old, old) if not proof else None
        return (proof[0], proof[0]) if len(proof) == 1 else None
    if not proof:
        return None
    k = 1
    while k * 2 < n:
        k *= 2
    if m <= k:
        both = roots_by_consistency(m, k, proof[:-1], known, old)
        return both and (both[0], node(both[1], proof[-1]))
    both = roots_by_consistency(m - k, n - k, proof[:-1], False, old)
    return both and (node(proof[-1], both[0]), node(proof[-1], both[1]))


def continues(a, b, proof):
    if a["size"] > b["size"]:
        return False
    if a["size"] == b["size"]:
        return not proof and a["root"] == b["root"]
    if a["size"] == 0:
        return not proof and a["root"] == root_of([])
    return roots_by_consistency(a["size"], b["size"], proof, True, a["root"]) == (a["root"], b["root"])


def key_of(text):
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(.+)", text)
    typed = match and unbase64(match[3], 33)
    if not typed or typed[0] != 1:
        return None
    if hashlib.sha256(match[1].encode() + b"\n" + typed).hexdigest()[:8] != match[2]:
        return None
    return {"name": match[1], "id": bytes.fromhex(match[2]), "raw": typed[1:], "text": text}


def signed_by(key, text, signature):
    der = bytes.fromhex("302a300506032b6570032100") + key["raw"]
    with tempfile.TemporaryDirectory() as folder:
        names = {name: os.path.join(folder, name) for name in ("key", "text", "signature")}
        for name, data in (("key", der), ("text", text.encode()), ("signature", signature)):
            with open(names[name], "wb") as file:
                file.write(data)
        done = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names["key"], "-rawin"]
            + ["-in", names["text"], "-sigfile", names["signature"]],
            capture_output=True,
        )
        return done.returncode == 0


def checkpoint_of(note):
    if len(note) > 65536 or re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", note) or not note.endswith("\n"):
        return None
    text, blank, rest = note.rpartition("\n\n")
    lines = rest[:-1].split("\n")
    fields = text.split("\n")
    if not blank or len(fields) != 3 or not fields[0] or len(lines) > 16:
        return None
    if not re.fullmatch(r"0|[1-9][0-9]*", fields[1], re.ASCII) or int(fields[1]) > SAFE:
        return None
    root = unbase64(fields[2], 32)
    signatures = {}
    for line in lines:
        match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        data = match and unbase64(match[2])
        if not data or len(data) <= 4 or (match[1], data[:4]) in signatures:
            return None
        signatures[match[1], data[:4]] = data[4:]
    if root is None:
        return None
    return {"origin": fields[0], "size": int(fields[1]), "root": root, "text": text + "\n", "signatures": signatures}


def trusted(notes, listed, pinned):
    known = [key for key in map(key_of, listed + pinned) if key]
    believed = set(pinned or listed[:1])
    found = []
    for note in notes:
        checkpoint = checkpoint_of(note)
        if checkpoint is None:
            return "malformed"
        signers = []
        for key in known:
            signature = checkpoint["signatures"].get((key["name"], key["id"]))
            if key["name"] != checkpoint["origin"] or signature is None:
                continue
            if not signed_by(key, checkpoint["text"], signature):
                return "forged"
            signers.append(key["text"])
        if not believed.intersection(signers):
            return "unsigned"
        believed.update(signers)
        found.append(checkpoint)
    return found


UNKNOWN = ("not verifiable from this bundle", None)


def tampered(index=None):
    return ("tampered", index)


def texts(value):
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def hashes(value):
    found = [unbase64(each, 32) for each in value]
    return None if None in found else found


def sealed_parts(entry, ciphertexts):
    sealed = entry.get("sealed") if isinstance(entry.get("sealed"), list) else []
    if len(sealed) != len(ciphertexts):
        return "changed"
    for part, text in zip(sealed, ciphertexts):
        data = None if text is None else unbase64(text)
        if text is not None and (data is None or hashlib.sha256(data).hexdigest() != part.get("digest")):
            return "changed"
    return "erased" if None in ciphertexts else "whole"


def is_entry(value):
    if value is None:
        return False
    fields = {"index", "entry", "hash", "ciphertexts"}
    index = value.get("index")
    return (
        set(value) in (fields, fields | {"proof"})
        and type(index) is int
        and index > 0
        and isinstance(value["entry"], dict)
        and isinstance(value["hash"], str)
        and isinstance(value["ciphertexts"], list)
        and all(each is None or isinstance(each, str) for each in value["ciphertexts"])
        and texts(value.get("proof", []))
    )


def verify(lines, pinned, since):
    head = parse(next(lines, ""))
    if head is None or head.get("format") != "workforce-ledger-evidence/1" or head.get("kind") not in ("whole", "part"):
        return UNKNOWN
    if not isinstance(head.get("checkpoint"), str) or not texts(head.get("keys")) or not isinstance(head.get("earlier"), list):
        return UNKNOWN
    for each in head["earlier"]:
        if not isinstance(each, dict) or not isinstance(each.get("note"), str) or not texts(each.get("proof")):
            return UNKNOWN
    found = trusted([each["note"] for each in head["earlier"]] + [head["checkpoint"]], head["keys"], pinned)
    if isinstance(found, str):
        return tampered() if found == "forged" else UNKNOWN
    *earlier, to = found
    for before, each in zip(earlier, head["earlier"]):
        proof = hashes(each["proof"])
        if before["origin"] != to["origin"] or proof is None or not continues(before, to, proof):
            return tampered()
    if since is not None:
        kept = trusted([since], head["keys"], head["keys"] + pinned)
        if isinstance(kept, str) or kept[0]["origin"] != to["origin"]:
            return UNKNOWN
        start = kept[0]
        if start["size"] > to["size"]:
            return tampered(to["size"] + 1)
        same = [each for each in earlier + [to] if each["size"] == start["size"]]
        if same and same[0]["root"] != start["root"]:
            return tampered()
        if not same and head["kind"] == "part":
            return UNKNOWN
        if not same:
            earlier = sorted(earlier + [start], key=lambda each: each["size"])
    return entries(lines, head["kind"], to, earlier)


def entries(lines, kind, to, earlier):
    computed, claimed, first_wrong, erased, last, count, ended = [], [], None, False, 0, 0, None
    for line in lines:
        if ended is not None:
            return tampered()
        value = parse(line)
        if value is not None and set(value) == {"end"} and type(value["end"]) is int:
            ended = value["end"]
            continue
        following = last + 1
        if not is_entry(value):
            return tampered(following)
        index = value["index"]
        if index > to["size"] or (index != following if kind == "whole" else index < following):
            return tampered(following)
        hashed = leaf(canonical(value["entry"]).encode())
        is_claimed = base64.b64encode(hashed).decode() == value["hash"]
        parts = sealed_parts(value["entry"], value["ciphertexts"])
        if parts == "changed" and is_claimed:
            return tampered(index)
        erased = erased or parts == "erased" or value["entry"].get("type") == "erased"
        last, count = index, count + 1
        if kind == "part":
            path = hashes(value["proof"]) if "proof" in value else None
            if not is_claimed or path is None or root_by_path(index - 1, to["size"], hashed, path) != to["root"]:
                return tampered(index)
            continue
        if not is_claimed and first_wrong is None:
            first_wrong = index
        computed.append(hashed)
        claimed.append(unbase64(value["hash"], 32) or hashed)
    if kind == "whole":
        if last < to["size"]:
            return tampered(first_wrong or last + 1)
        good = 0
        for checkpoint in [each for each in earlier if each["size"] > 0] + [to]:
            if root_of(computed[: checkpoint["size"]]) == checkpoint["root"]:
                good = checkpoint["size"]
                continue
            exact = first_wrong is not None and root_of(claimed) == to["root"]
            return tampered(first_wrong if exact else good + 1)
        if first_wrong is not None:
            return tampered(first_wrong)
    if ended != count:
        return tampered(last + 1)
    return ("verified, content erased" if erased else "verified", None)


def main():
    with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
        since = None
        if len(sys.argv) > 2:
            with open(sys.argv[2], encoding="utf-8", newline="\n") as kept:
                since = kept.read()
        lines = iter(line[:-1] if line.endswith("\n") else line for line in file)
        state, index = verify(lines, sys.argv[3:], since)
    print(json.dumps({"state": state, "firstBadIndex": index}))


main()
