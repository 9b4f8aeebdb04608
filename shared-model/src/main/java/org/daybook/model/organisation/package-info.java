/// The tenant, its branches and its policies. All rows are of the organisation's scope.
@NullMarked
package org.daybook.model.organisation;

import org.jspecify.annotations.NullMarked;
