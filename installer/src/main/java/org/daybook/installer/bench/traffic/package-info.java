/// What a desk sends and receives, counted on the wire.
@NullMarked
package org.daybook.installer.bench.traffic;

import org.jspecify.annotations.NullMarked;
