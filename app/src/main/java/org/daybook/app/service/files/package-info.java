/// Files that somebody asked for: whole under their name, or not there at all.
@NullMarked
package org.daybook.app.service.files;

import org.jspecify.annotations.NullMarked;
