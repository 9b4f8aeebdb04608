/// The module that sees both sides: it packs the desk and the server, demonstrates them together
/// and proves the whole system.
@NullMarked
package org.daybook.installer;

import org.jspecify.annotations.NullMarked;
