/// Checks what a desk wrote, from the command line and without starting the desk.
@NullMarked
package org.daybook.app.verify;

import org.jspecify.annotations.NullMarked;
