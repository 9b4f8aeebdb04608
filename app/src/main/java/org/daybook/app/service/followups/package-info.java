/// Whom somebody should ask after: students who stay away, until they come or somebody called.
@NullMarked
package org.daybook.app.service.followups;

import org.jspecify.annotations.NullMarked;
