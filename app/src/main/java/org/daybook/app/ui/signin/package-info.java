/// Who works at this desk: name and password, with the server or without it, and the PIN that
/// changes the person in a moment afterwards. Every refusal of the service has its own words here.
@NullMarked
package org.daybook.app.ui.signin;

import org.jspecify.annotations.NullMarked;
