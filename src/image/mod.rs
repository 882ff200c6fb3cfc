//! Pictures: drawings and photos made ready for the network, and colour maps.
