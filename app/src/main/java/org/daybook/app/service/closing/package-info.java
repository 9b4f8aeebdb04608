/// The close of day: which cashboxes still are to be counted, counting them without being told what
/// is expected, saying why there is a difference, and review by another person. Nothing here waits
/// for a network.
@NullMarked
package org.daybook.app.service.closing;

import org.jspecify.annotations.NullMarked;
