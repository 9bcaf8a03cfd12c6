// SPDX-License-Identifier: Apache-2.0
/**
 * For engines that hold floating point where they rotate or quantize: {@link io.quarterwave.adapter.FloatRows} makes their tables of cosines and
 * sines from exact phases. No part of the run-time wing; no dependency either.
 */
package io.quarterwave.adapter;
