/* Ends a pass over world.def, deal.def or customer.def. No guard: it is included once a pass. */
#undef WHOLE
#undef WHOLES
#undef REAL
#undef REALS
#undef EMA
#undef BLOCK
#undef SETUP
