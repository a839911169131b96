"""SVG files that are more than a picture are refused before they become a page of the site."""

import pytest

from timeline.vector_pictures import VectorError, size_of_svg

LAUGHS = "".join(f'<!ENTITY l{at + 1} "{f"&l{at};" * 10}">' for at in range(8))


def svg(body: str = "", attributes: str = "", before: str = "") -> bytes:
    """Return a file with *body* in it, 9 pixels wide and 6 high."""
    opening = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 6"'
    return f"{before}{opening} {attributes}>{body}</svg>".encode()


@pytest.mark.parametrize(
    "data",
    [
        svg('<use href="#a"/><use x:href="#a"/><rect fill="url(#a)" style="filter: url( \'#b\' )"/>'),
        svg('<image href="data:image/png;base64,AA=="/>'),
        svg("<style>a { fill: url(#b) } @media print { a { fill: red } }</style><title>on &amp; off</title>"),
        svg(
            before='<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
        ),
        svg(before='<?xml version="1.0" encoding="ISO-8859-1" standalone="no"?><!-- drawn -->'),
        svg('<metadata><a:b xmlns:a="urn:editor" a:about="">x</a:b></metadata>', 'xmlns:e="urn:e" e:zoom="2"'),
        svg("<g>" * 20_000 + "</g>" * 20_000),
    ],
)
def test_pictures_are_let_pass(data: bytes) -> None:
    """What drawing programs write is taken, as long as it needs nobody else."""
    assert size_of_svg(data) == (9, 6)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg('<script xmlns="http://www.w3.org/1999/xhtml"/>'), "<script>"),
        (svg('<p xmlns="http://www.w3.org/1999/xhtml"/>'), "<p>"),
        (svg("<foreignObject/>"), "<foreignObject>"),
        (svg(attributes='onload="alert(1)"'), "'onload'"),
        (svg('<rect ONCLICK="alert(1)"/>'), "'ONCLICK'"),
        (svg('<image href="https://evil.example/x.png"/>'), "https://evil.example/x.png"),
        (svg('<image x:href="//evil.example/x.png"/>'), "//evil.example/x.png"),
        (svg('<a href=" javascript:alert(1)"/>'), "javascript:alert(1)"),
        (svg('<a href="#b"><set attributeName="x:href" to="javascript:alert(1)"/></a>'), "x:href"),
        (svg('<rect fill="url(https://evil.example/)"/>'), "url(https://evil.example/)"),
        (svg("<style>@im<!-- -->port 'https://evil.example/'</style>"), "@import"),
        (svg("<style>a { fill: url( 'https://evil.example/') }</style>"), "url("),
        (svg(before='<?xml-stylesheet href="https://evil.example/x.css"?>'), "xml-stylesheet"),
        (svg("&l8;", before=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'), "entities"),
        (svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "entities"),
        (svg(before='<?xml version="1.0" encoding="utf-7"?>'), "encoding"),
        (svg(before='<?xml version="1.0" encoding="none"?>'), "encoding"),
        (b'<html viewBox="0 0 9 6"/>', "outermost"),
        (b'<svg viewBox="0 0 9 6"/>', "outermost"),
        (svg().replace(b"9 6", b"9" * 400 + b" 6"), "viewBox"),
        (b"", "well-formed"),
    ],
)
def test_more_than_a_picture(data: bytes, told: str) -> None:
    """What would run or load something when opened by itself, or is no drawing, is refused by name."""
    with pytest.raises(VectorError) as caught:
        size_of_svg(data)
    assert told in str(caught.value)
