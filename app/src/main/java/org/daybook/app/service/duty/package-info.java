/// What a desk does by itself because the centre waits for it.
@NullMarked
package org.daybook.app.service.duty;

import org.jspecify.annotations.NullMarked;
