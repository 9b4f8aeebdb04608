package org.daybook.app.ui.window;

import java.util.Optional;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;

/// What this machine remembers of how its desk looks. Nothing here is worth a backup.
public record Preferences(
    Theme theme,
    Density density,
    TextSize textSize,
    Language language,
    Optional<WindowPlace> place) {}
