/// What a desk does by itself once it learns that the centre has sealed a business day.
@NullMarked
package org.daybook.app.service.seal;

import org.jspecify.annotations.NullMarked;
