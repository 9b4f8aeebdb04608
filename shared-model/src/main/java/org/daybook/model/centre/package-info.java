/// The server's protocol logic without I/O: push, pull and who may do what.
@NullMarked
package org.daybook.model.centre;

import org.jspecify.annotations.NullMarked;
