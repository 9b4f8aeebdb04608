/// From a key on the roll call to the frame that shows what it did.
@NullMarked
package org.daybook.installer.bench.rollcall;

import org.jspecify.annotations.NullMarked;
