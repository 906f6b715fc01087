"""A window with a text in it, as SVG: lines, colours, squiggles, and what stands beside or over the text."""

from xml.sax.saxutils import escape

FONT, UI = "DejaVu Sans Mono", "DejaVu Sans"
CHAR, LINE, SIZE = 7.83, 20, 13
GUTTER, TOP, WIDTH = 52, 40, 960
BACK, BAR, TEXT, DIM, BORDER, RAISED = "#1f1f1f", "#181818", "#cccccc", "#6e7681", "#3c3c3c", "#252526"
COLOURS = {"type": "#4ec9b0", "function": "#dcdcaa", "namespace": "#c586c0", "number": "#b5cea8"}
SEVERITIES = {1: "#f14c4c", 2: "#cca700", 3: "#3794ff", 4: "#8a8a8a"}
WORDS = {"nl": ("PROBLEMEN", "OVERZICHT"), "en": ("PROBLEMS", "OUTLINE")}


def cut(text, characters):
    return text if len(text) <= characters else text[: characters - 1] + "…"


def wrapped(text, characters):
    rows, row = [], ""
    for word in text.split(" "):
        if row and len(row) + 1 + len(word) > characters:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}" if row else word
    return [*rows, row]


class Window:
    """Rows `first` to `last` of `lines`, coloured by the server's tokens."""

    def __init__(self, name, lines, tokens, headings, first, last):
        self.lines, self.first, self.last = lines, first, min(last, len(lines))
        self.name, self.under, self.over = name, [], []
        self.bottom = TOP + (self.last - self.first) * LINE + 14
        self.headings, self.tokens = set(headings), self.decoded(tokens)

    @staticmethod
    def decoded(tokens):
        """(row, column, length, type) of every token, from the relative numbers of LSP."""
        data, row, column, found = tokens["data"], 0, 0, []
        for index in range(0, len(data), 5):
            rows, columns, length, kind, _ = data[index:index + 5]
            row, column = (row + rows, columns) if rows else (row, column + columns)
            found.append((row, column, length, tokens["legend"][kind]))
        return found

    def x(self, column):
        return GUTTER + column * CHAR

    def y(self, row):
        """The baseline of a row of the text."""
        return TOP + (row - self.first) * LINE + 18

    def shows(self, row):
        return self.first <= row < self.last

    def text(self, x, y, words, colour=TEXT, font=FONT, size=SIZE, weight="normal"):
        return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}" font-family="{font}" font-size="{size}" font-weight="{weight}" xml:space="preserve">{escape(words)}</text>'

    def rectangle(self, x, y, width, height, fill, stroke="none", radius=0):
        return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" stroke="{stroke}" rx="{radius}"/>'

    def body(self):
        for row in range(self.first, self.last):
            y = self.y(row)
            yield self.text(GUTTER - 14 - CHAR * len(str(row + 1)), y, str(row + 1), DIM)
            line, column = self.lines[row], 0
            heading = row in self.headings or row == 0
            own, weight = ("#569cd6", "bold") if heading else (TEXT, "normal")
            for _, start, length, kind in sorted(token for token in self.tokens if token[0] == row):
                yield self.text(self.x(column), y, line[column:start], own, weight=weight)
                yield self.text(self.x(start), y, line[start:start + length], COLOURS.get(kind, own), weight=weight)
                column = start + length
            yield self.text(self.x(column), y, line[column:], own, weight=weight)

    def squiggles(self, diagnostics):
        for found in diagnostics:
            row, start, end = found["range"]["start"]["line"], found["range"]["start"]["character"], found["range"]["end"]["character"]
            if not self.shows(row):
                continue
            steps = int((end - start) * CHAR / 3)
            points = " ".join(f"{self.x(start) + 3 * step:.1f},{self.y(row) + (3 if step % 2 else 6):.1f}" for step in range(steps + 1))
            self.over.append(f'<polyline points="{points}" fill="none" stroke="{SEVERITIES[found["severity"]]}" stroke-width="1.2"/>')

    def highlight(self, marks):
        for row, column in marks:
            if self.shows(row):
                self.under.append(self.rectangle(self.x(column), self.y(row) - 14, CHAR + 0.3, LINE, "#2f5d34"))

    def panel(self, locale, diagnostics):
        y = self.bottom
        self.over += [self.rectangle(0, y, WIDTH, 34 + 24 * len(diagnostics), BAR), f'<path d="M0 {y}H{WIDTH}" stroke="{BORDER}"/>']
        self.over.append(self.text(18, y + 20, WORDS[locale][0], TEXT, UI, 11, "bold"))
        self.over.append(self.text(104, y + 20, str(len(diagnostics)), TEXT, UI, 11))
        for index, found in enumerate(diagnostics):
            row, colour = y + 46 + 24 * index, SEVERITIES[found["severity"]]
            start = found["range"]["start"]
            tail = f"terms({found['code']})  [{start['line'] + 1}, {start['character'] + 1}]"
            self.over.append(f'<circle cx="26" cy="{row - 4}" r="5" fill="none" stroke="{colour}" stroke-width="1.6"/>')
            self.over.append(self.text(40, row, cut(found["message"], 88), TEXT, UI, 12))
            self.over.append(self.text(WIDTH - 14, row, tail, DIM, UI, 12).replace("<text ", '<text text-anchor="end" '))
        self.bottom += 34 + 24 * len(diagnostics)

    def overlay(self, position, rows, spacing, selected=None):
        width = max(len(row) for row in rows) * CHAR + 28
        height = len(rows) * spacing + 14
        x = min(self.x(position["character"]), WIDTH - width - 12)
        y = self.y(position["line"]) + 10
        if y + height > self.bottom:
            y = self.y(position["line"]) - 18 - height
        self.over.append(self.rectangle(x, y, width, height, RAISED, BORDER, 4))
        for index, row in enumerate(rows):
            line = y + 4 + spacing * index
            if index == selected:
                self.over.append(self.rectangle(x + 4, line + 2, width - 8, spacing, "#04395e", "none", 3))
            self.over.append(self.text(x + 14, line + spacing - 4, row))

    def box(self, position, lines):
        self.overlay(position, [row for line in lines for row in wrapped(line, 84)], 19)

    def menu(self, position, titles):
        self.overlay(position, [cut(title, 84) for title in titles], 24, selected=0)

    def outline(self, locale, symbols):
        left = 690
        self.over.append(self.rectangle(left, TOP - 6, WIDTH - left, self.bottom - TOP + 6, BAR))
        self.over.append(self.text(left + 14, TOP + 14, WORDS[locale][1], TEXT, UI, 11, "bold"))
        for index, (depth, name) in enumerate(symbols):
            y = TOP + 38 + 21 * index
            if y < self.bottom - 6:
                self.over.append(self.text(left + 18 + 16 * depth, y, cut(name, 32 - 2 * depth), TEXT, UI, 12))

    def note(self, words):
        width = len(words) * 7.2 + 24
        self.over.append(self.rectangle((WIDTH - width) / 2, 6, width, 26, RAISED, BORDER, 5))
        self.over.append(self.text((WIDTH - width) / 2 + 12, 24, words, TEXT, UI, 12))

    def svg(self):
        tab = len(self.name) * 7.4 + 34
        frame = [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{self.bottom}" viewBox="0 0 {WIDTH} {self.bottom}">',
            self.rectangle(0, 0, WIDTH, self.bottom, BACK),
            self.rectangle(0, 0, WIDTH, 34, BAR),
            self.rectangle(0, 0, tab, 34, BACK),
            self.rectangle(0, 0, tab, 2, "#0078d4"),
            self.text(16, 22, self.name, TEXT, UI, 12),
        ]
        return "".join([*frame, *self.under, *self.body(), *self.over, "</svg>"])
