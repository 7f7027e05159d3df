// Carries the precompiled headers of all tests: cmake/rooms.cmake.
