/// Files that survive a crash: whole or not there at all, under a name that lasts.
@NullMarked
package org.daybook.app.disk;

import org.jspecify.annotations.NullMarked;
