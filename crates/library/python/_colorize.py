"""CPython's module of terminal colours, without colours: a page is no terminal."""

COLORIZE = False


class ANSIColors:
    RESET = ""


for _name in ("BLACK", "BLUE", "CYAN", "GREEN", "GREY", "MAGENTA", "RED", "WHITE", "YELLOW"):
    for _prefix in ("", "BOLD_", "INTENSE_", "BACKGROUND_"):
        setattr(ANSIColors, _prefix + _name, "")

NoColors = ANSIColors


class _Section:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return ""


class Theme(_Section):
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return _Section()

    def copy_with(self, **sections):
        return self

    def no_colors(self):
        return self


default_theme = theme_no_color = Theme()


def get_colors(colorize=False, *, file=None):
    return NoColors


def decolor(text):
    return text


def can_colorize(*, file=None):
    return False


def get_theme(*, tty_file=None, force_color=False, force_no_color=False):
    return theme_no_color


def set_theme(theme):
    pass
