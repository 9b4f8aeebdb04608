/// Who sits at the desk: signing in with and without the network, and switching by PIN.
@NullMarked
package org.daybook.app.service.signin;

import org.jspecify.annotations.NullMarked;
