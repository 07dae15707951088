/* Drives a real CPython's allocator through a sequence of requests that tests/pymalloc_oracle.rs repeats
   on the model. No Python runs in between, so that nobody else touches pymalloc. See record.py. */
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

typedef void *(*malloc_fn)(size_t);
typedef void (*free_fn)(void *);
typedef void *(*realloc_fn)(void *, size_t);

enum { POOL = 16384, HEADER = 48, POOLS = 63, MAX_LIVE = 1 << 16 };

static uint64_t random_state = 1;

static uint32_t below(uint32_t bound)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33) % bound;
}

/* Fills gaps of the address space, so that arenas lie one below the other. */
static void fill_gaps(void)
{
    for (int count = 0; count < 200; count++)
        mmap(NULL, 1 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

/* Uses up what start-up left: all blocks of all used pools, then all free pools, so that the next request maps an
   arena. Returns the first pool of the last arena filled. */
static uint64_t fill(malloc_fn alloc)
{
    for (size_t size = 16; size <= 512; size += 16) {
        /* A whole pool in ascending order is a fresh one, taken because no used pool had a free block. */
        size_t in_order = 0;
        for (uint64_t last = 0; in_order < (POOL - HEADER) / size;) {
            uint64_t block = (uint64_t)alloc(size);
            in_order = block % POOL == HEADER ? 1 : block == last + size && in_order != 0 ? in_order + 1 : 0;
            last = block;
        }
    }
    uint64_t first = 0, last = 0;
    for (int pools = 0, run = 0; pools < 300 || run < POOLS; pools++) {
        uint64_t pool = (uint64_t)alloc(512) - HEADER;
        for (int count = (POOL - HEADER) / 512; count > 1; count--) alloc(512);
        if (pool != last + POOL || run == POOLS) {
            first = pool;
            run = 0;
        }
        last = pool;
        run++;
    }
    return first;
}

static uint32_t request(uint32_t phase)
{
    /* Few classes at a time, others in each phase: pools change their class. */
    uint32_t class = (phase * 5 + below(3) * 7) % 32;
    return class * 16 + 1 + below(16);
}

/* Writes the address that each operation is about, as its distance from the end of the first arena mapped. */
void run(malloc_fn alloc, free_fn release, realloc_fn resize, uint64_t *out, uint32_t operations)
{
    static void *live[MAX_LIVE];
    uint32_t count = 0;
    fill_gaps();
    uint64_t end = fill(alloc); /* mmap grows down: the next arena ends a little before the last one's first pool */
    for (uint32_t i = 0; i < operations; i++) {
        uint32_t phase = i / 30000;
        uint32_t kind = below(100);
        uint32_t grows = phase % 2 == 0 ? 85 : phase % 4 == 1 ? 0 : 15;
        void *block;
        if (count == 0 || (kind < grows && count < MAX_LIVE)) {
            block = alloc(request(phase));
            live[count++] = block;
        } else if (kind >= 95) {
            uint32_t pick = below(count);
            block = live[pick] = resize(live[pick], request(phase));
        } else {
            /* Any block, or one of those made last: the first empties few pools, the second many. */
            uint32_t near = below(100) < (phase % 4 == 1 ? 98 : 25);
            uint32_t pick = near ? count - 1 - below(count < 50 ? count : 50) : below(count);
            block = live[pick];
            release(block);
            live[pick] = live[--count];
        }
        out[i] = end - (uint64_t)block;
    }
}
