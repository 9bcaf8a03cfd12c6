// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.rope.RopePlan;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "quarterwave " + (version == null ? "(not from a jar)" : version) + ", rotation contract "
          + RopePlan.CONTRACT + ", Java " + Runtime.version()
    };
  }
}
