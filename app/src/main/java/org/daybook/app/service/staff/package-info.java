/// Who works at the centre, what they may do, and where.
@NullMarked
package org.daybook.app.service.staff;

import org.jspecify.annotations.NullMarked;
