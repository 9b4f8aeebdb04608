/// The sync server's program: its command line, its objects in start order.
@NullMarked
package org.daybook.server;

import org.jspecify.annotations.NullMarked;
