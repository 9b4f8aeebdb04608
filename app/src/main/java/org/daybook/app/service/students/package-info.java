/// Finding students while somebody types.
@NullMarked
package org.daybook.app.service.students;

import org.jspecify.annotations.NullMarked;
