-- error: does not belong here
)]}{[( return ~= // :: goto
