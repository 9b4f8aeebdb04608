/// Fonts, themes and densities, and the class that puts them on a scene and keeps them there.
@NullMarked
package org.daybook.app.ui.theme;

import org.jspecify.annotations.NullMarked;
