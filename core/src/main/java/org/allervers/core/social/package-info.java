/**
 * The person's rights, resources, living place and family: the social compartment. {@link
 * org.allervers.core.social.SocialFile} is the chapter. Nothing of the health file is visible from here.
 */
package org.allervers.core.social;
