"""XPath by lxml: only ever imported and run in the child process (`worker`)."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from planhat_gui.engine.decode import quoted
from planhat_gui.engine.paths import xpath_text
from planhat_gui.engine.paths.suggest_xml import suggest_xml
from planhat_gui.engine.paths.words import BadPath, Kind, Located, Suggestion, plural
from planhat_gui.engine.paths.xml_records import local, to_lines
from planhat_gui.model.errors import Damaged, TryAgain
from planhat_gui.model.language import tr

_PROLOG = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_IN_SEVERAL = tr("The elements are in several namespaces: give each name its prefix.")
_OWN_ADVICE = re.compile(r", (?:use|try) XML_PARSE_HUGE(?: option)?")
"""What libxml2 would have its callers do."""

_LOOKED_AT = 5000
"""Elements searched for namespaces that are declared below the root."""


def parse(body: bytes, charset: str = "") -> Any:
    """The tree. Raises Damaged for a DOCTYPE, entities or XML that is not well-formed."""
    _no_doctype(body)
    parser = etree.XMLParser(
        encoding=charset or None,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        remove_comments=False,
        remove_pis=True,
        decompress=False,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(body, error) from None
    except ValueError as error:
        raise Damaged(
            tr("The answer is not XML: {quoted}.", quoted=quoted(str(error), 100)), code="bad_xml"
        ) from None
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise _doctype(1)
    if next(root.iter(etree.Entity), None) is not None:
        raise Damaged(tr("The XML contains an entity, which is not allowed."), code="doctype")
    return root


def _no_doctype(body: bytes) -> None:
    # Before libxml2 sees it. Of UTF-16 only the zero bytes are in the way.
    head = body.replace(b"\x00", b"") if b"\x00" in body[:200] else body
    head = head[3:] if head.startswith(b"\xef\xbb\xbf") else head.lstrip(b"\xff\xfe")
    match = _PROLOG.match(head)
    end = match.end() if match else 0
    if head[end : end + 9].upper() == b"<!DOCTYPE":
        raise _doctype(head.count(b"\n", 0, end) + 1)


def _doctype(line: int) -> Damaged:
    return Damaged(
        tr("The XML contains a DOCTYPE, which is not allowed (line {line:,}).", line=line),
        code="doctype",
    )


def _not_well_formed(body: bytes, error: Any) -> Damaged | TryAgain:
    line, column = error.position or (0, 0)
    said = re.sub(r", line \d+, column \d+.*$", "", error.msg or "")
    if "Premature end" in said or ("EndTag" in said and body.rstrip()[-1:] != b">"):
        return TryAgain(
            tr("The answer ended too early (byte {body:,}).", body=len(body)),
            tr("Try again later."),
            code="cut_answer",
        )
    if "DOCTYPE" in said or "DTD" in said:
        return _doctype(line or 1)
    return Damaged(
        tr(
            "The answer is not well-formed XML: line {line:,}, column {column:,}: {quoted}.",
            line=line,
            column=column,
            quoted=quoted(_OWN_ADVICE.sub("", said), 100),
        ),
        code="bad_xml",
    )


def namespaces_of(root: Any) -> Mapping[str, str]:
    """Prefix → namespace, as `xpath_text.prefixes_for`."""
    declared = list(root.nsmap.items())
    for element in islice(root.iter("*"), _LOOKED_AT):
        if element is root or element.nsmap is None:
            continue
        declared += [pair for pair in element.nsmap.items() if pair not in declared]
    return xpath_text.prefixes_for(declared)


class Tree:
    """A parsed answer that XPaths are asked of."""

    def __init__(self, body: bytes, charset: str = "") -> None:
        self.root = parse(body, charset)
        self.prefixes = namespaces_of(self.root)

    def find(self, text: str) -> list[Any]:
        """Elements, or texts for attributes and text nodes. Raises BadPath."""
        return self._nodes(text, xpath_text.checked(text))

    def _nodes(self, text: str, tokens: list[xpath_text.Token]) -> list[Any]:
        for prefix, column in xpath_text.prefixes_of(tokens).items():
            if prefix not in self.prefixes and prefix != "xml":
                known = ", ".join(sorted(self.prefixes)) or tr("none")
                raise BadPath(
                    tr(
                        "Unknown prefix '{quoted}' (column {column}). Known: {quoted_2}.",
                        quoted=quoted(prefix, 40),
                        column=column,
                        quoted_2=quoted(known, 200),
                    ),
                    column=column,
                )
        found = self._evaluated(text.strip())
        if isinstance(found, bool):
            raise BadPath(
                tr(
                    "This gives yes or no ({found}), not elements.",
                    found=tr("yes") if found else tr("no"),
                )
            )
        if isinstance(found, float):
            shown = f"{found:.0f}" if found.is_integer() else f"{found:g}"
            raise BadPath(tr("This gives a number ({shown}), not elements.", shown=shown))
        if isinstance(found, str):
            raise BadPath(
                tr("This gives a text (“{quoted}”), not elements.", quoted=quoted(found, 60))
            )
        if any(isinstance(one, tuple) for one in found):
            raise BadPath(tr("This gives namespaces, not elements."))
        return [one for one in found if not _is_comment(one)]

    def _evaluated(self, text: str) -> Any:
        try:
            expression = etree.XPath(
                text, namespaces=dict(self.prefixes), regexp=False, smart_strings=False
            )
            return expression(self.root.getroottree())
        except etree.XPathSyntaxError as error:
            raise BadPath(tr("Not valid: {quoted}.", quoted=quoted(str(error), 100))) from None
        except etree.XPathEvalError as error:
            raise BadPath(tr("Not valid: {quoted}.", quoted=quoted(str(error), 100))) from None

    def lines(self, nodes: Sequence[Any]) -> list[bytes]:
        """Elements as records."""
        return to_lines(nodes, self.root, self.prefixes)

    def suggestions(self) -> list[Suggestion]:
        """Repeated elements, the most record-like first."""
        return suggest_xml(self.root, self.prefixes)

    def locate(self, text: str) -> Located:
        """What the path finds, judged."""
        tokens = xpath_text.checked(text)
        nodes = self._nodes(text, tokens)
        if not nodes:
            return self._nothing(text, tokens)
        texts = [one for one in nodes if isinstance(one, str)]
        if texts:
            return self._texts(text, tokens, len(texts), len(nodes))
        lines, count = self.lines(nodes), len(nodes)
        if all(_is_plain(one) for one in nodes):
            fix = _parent(text)
            ask = tr(" Did you mean {fix}?", fix=fix) if fix else ""
            words = plural(count, "element")
            holds = tr("holds") if count == 1 else tr("hold")
            sentence = tr(
                "Found {words} that {holds} only text, not records.{ask}",
                words=words,
                holds=holds,
                ask=ask,
            )
            return Located(Kind.PLAIN_VALUES, lines, sentence, fix, count)
        inside = _one_list(nodes[0]) if count == 1 else None
        if inside is None:
            return Located(Kind.RECORDS, lines, count=count)
        name = self.spelled(inside)
        fix = f"{text.strip().rstrip('/')}/{name}"
        sentence = tr(
            "This finds one element with a list of {nodes:,} in it. Did you mean {fix}?",
            nodes=len(nodes[0]),
            fix=fix,
        )
        return Located(Kind.SINGLE_LIST, lines, sentence, fix, count)

    def _texts(self, text: str, tokens: list[xpath_text.Token], texts: int, count: int) -> Located:
        if texts < count:
            sentence = tr(
                "This finds a mix: {plural} and {plural_2}.",
                plural=plural(count - texts, "element"),
                plural_2=plural(texts, "text"),
            )
            return Located(Kind.MIXED, [], sentence, None, count)
        fix = _parent(text)
        ask = tr(" Did you mean {fix}?", fix=fix) if fix else ""
        what = tr("attribute") if "@" in [token.text for token in tokens[-2:]] else tr("text")
        sentence = tr("Found {plural}, not elements.{ask}", plural=plural(texts, what), ask=ask)
        return Located(Kind.PLAIN_VALUES, [], sentence, fix, count)

    def _nothing(self, text: str, tokens: list[xpath_text.Token]) -> Located:
        sentence = tr("There is nothing at {quoted} in the answer.", quoted=quoted(text.strip()))
        elsewhere = self._evaluated(xpath_text.anywhere(tokens)) if self.prefixes else []
        if elsewhere:
            prefix, fix = self._in_namespace(tokens)
            if fix is None:
                return Located(Kind.NOTHING, sentence=f"{sentence} {_IN_SEVERAL}")
            uri = quoted(self.prefixes[prefix], 80)
            sentence += tr(" The elements are in the namespace {uri}.", uri=uri)
            sentence += tr(
                " Here {prefix}: stands for it. Did you mean {fix}?", prefix=prefix, fix=fix
            )
            return Located(Kind.NOTHING, sentence=sentence, fix=fix)
        best = next(iter(self.suggestions()), None)
        fix = best.path if best else None
        ask = tr(" Did you mean {fix}?", fix=fix) if fix else ""
        return Located(Kind.NOTHING, sentence=sentence + ask, fix=fix)

    def _in_namespace(self, tokens: list[xpath_text.Token]) -> tuple[str, str | None]:
        """The prefix that makes the path find what is there, and the path so."""
        for prefix in self.prefixes:
            candidate = xpath_text.with_prefix(tokens, prefix)
            if self._evaluated(candidate):
                return prefix, candidate
        return "", None

    def spelled(self, element: Any) -> str:
        """An element's name as a path must write it."""
        uri = element.tag[1:].rpartition("}")[0]
        if not uri:
            return local(element.tag)
        prefix = next((one for one, known in self.prefixes.items() if known == uri), None)
        return (
            f"{prefix}:{local(element.tag)}"
            if prefix
            else f"*[local-name()='{local(element.tag)}']"
        )


def _is_comment(node: Any) -> bool:
    return not isinstance(node, str) and not isinstance(node.tag, str)


def _is_plain(element: Any) -> bool:
    return len(element) == 0 and not element.attrib


def _one_list(element: Any) -> Any:
    """The first child, where all children have one name and are records themselves."""
    children = [child for child in element if isinstance(child.tag, str)]
    if not children or len({child.tag for child in children}) > 1:
        return None
    if len(children) == 1 and element.getparent() is not None:
        return None
    return children[0] if any(not _is_plain(child) for child in children) else None


def _parent(text: str) -> str | None:
    """The path without its last step, where that is plain to see."""
    match = re.fullmatch(r"(.*?[^/])/+(?:@?[\w.:\-]+|text\(\)|@\*)", text.strip())
    return match.group(1) if match else None
