package nl.taartbord.journal;

import java.time.InstantSource;

class MemoryDirectoryTest extends DirectoryContract {
    private final Directory memory = new MemoryDirectory(InstantSource.system());

    @Override
    Directory directory() {
        return memory;
    }
}
