//! Labelled images: the IDX format, splits and shuffled batches.
