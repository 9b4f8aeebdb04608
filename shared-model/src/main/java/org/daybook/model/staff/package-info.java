/// Staff members, their roles and where they hold them. All rows are of the organisation's scope.
@NullMarked
package org.daybook.model.staff;

import org.jspecify.annotations.NullMarked;
