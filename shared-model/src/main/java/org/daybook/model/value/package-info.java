/// Values without identity: ids and how they are derived, folded names, personal details.
@NullMarked
package org.daybook.model.value;

import org.jspecify.annotations.NullMarked;
