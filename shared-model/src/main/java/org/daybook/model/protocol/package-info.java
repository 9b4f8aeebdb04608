/// The messages between desk and server, their encoding and their error codes.
@NullMarked
package org.daybook.model.protocol;

import org.jspecify.annotations.NullMarked;
