/// The devices that write operations: desks, and the server itself.
@NullMarked
package org.daybook.model.device;

import org.jspecify.annotations.NullMarked;
