/* Lets check.py see what a call allocates: watch(callable, *arguments) calls, and notes every use of the allocators of
   the three domains meanwhile. Loaded with ctypes, so that it fits every CPython from 3.9 on without its headers. */
#include <stdio.h>
#include <stddef.h>

typedef struct {
    void *ctx;
    void *(*malloc)(void *, size_t);
    void *(*calloc)(void *, size_t, size_t);
    void *(*realloc)(void *, void *, size_t);
    void (*free)(void *, void *);
} Allocator;

/* What is used of Python.h. */
extern void PyMem_GetAllocator(int, Allocator *);
extern void PyMem_SetAllocator(int, Allocator *);
extern void *PyObject_Vectorcall(void *, void *const *, size_t, void *);
extern void *PyCFunction_NewEx(void *, void *, void *);

#define DOMAINS 3
static const char letters[DOMAINS] = "RMO";
static Allocator real[DOMAINS], ours[DOMAINS];
static int on, installed;
static char notes[1 << 22];
static size_t used;

#define NOTE(...) do { \
    if (on && used + 200 < sizeof notes) used += (size_t)sprintf(notes + used, __VA_ARGS__); \
} while (0)

static int domain(void *ctx) { return (int)((Allocator *)ctx - real); }

static void *our_malloc(void *ctx, size_t n) {
    int d = domain(ctx);
    void *p = real[d].malloc(real[d].ctx, n);
    NOTE("+ %c %zu %p\n", letters[d], n, p);
    return p;
}
static void *our_calloc(void *ctx, size_t n, size_t m) {
    int d = domain(ctx);
    void *p = real[d].calloc(real[d].ctx, n, m);
    NOTE("+ %c %zu %p\n", letters[d], n * m, p);
    return p;
}
static void *our_realloc(void *ctx, void *old, size_t n) {
    int d = domain(ctx);
    void *p = real[d].realloc(real[d].ctx, old, n);
    if (old) NOTE("~ %c %zu %p %p\n", letters[d], n, old, p);
    else NOTE("+ %c %zu %p\n", letters[d], n, p);
    return p;
}
static void our_free(void *ctx, void *p) {
    int d = domain(ctx);
    if (p) NOTE("- %c %p\n", letters[d], p);
    real[d].free(real[d].ctx, p);
}

/* watch(callable, *arguments): calls, and gives back what the call gives back. Takes no memory itself. */
static void *watch(void *self, void *const *args, ptrdiff_t count) {
    (void)self;
    if (!installed) {
        installed = 1;
        for (int d = 0; d < DOMAINS; d++) {
            PyMem_GetAllocator(d, &real[d]);
            Allocator a = {&real[d], our_malloc, our_calloc, our_realloc, our_free};
            ours[d] = a;
            PyMem_SetAllocator(d, &ours[d]);
        }
    }
    used += (size_t)sprintf(notes + used, "watch\n");
    on = 1;
    void *result = PyObject_Vectorcall(args[0], args + 1, (size_t)count - 1, NULL);
    on = 0;
    return result;
}

/* PyMethodDef; 0x80 is METH_FASTCALL. */
static struct { const char *name; void *function; int flags; const char *doc; } method = {"watch", watch, 0x80, NULL};

void *make_watch(void) { return PyCFunction_NewEx(&method, NULL, NULL); }

/* All notes. */
const char *notes_text(void) { notes[used] = 0; return notes; }
