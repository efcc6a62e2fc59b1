"""Programs that would notice being watched: each holds claims, and prints what it can see."""

from __future__ import annotations

PROGRAMS = {
    "module": '''
"""A docstring."""
import sys
n = 3  # 3
print(__name__, __doc__, __file__, sys.argv[0] == __file__)
print(sorted(k for k in globals() if k != "__builtins__"))
print(__name__ == "__main__", sys.modules["__main__"].n)
''',
    "future_annotations": '''
"""Doc."""
from __future__ import annotations
def f(x: NotDefined) -> AlsoNot:
    """Kept."""
    y = x + 1  # 4
    return y  # 4
print(f(3), f.__doc__, f.__annotations__)
x: Undefined = 3  # 3
print(__annotations__)
''',
    "annotations_are_evaluated": '''
def f(x: int = 2, *args: "str", k: float = 1.0, **rest) -> int:
    return x  # 2
print(f(), f.__annotations__, f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames)
import inspect
print(inspect.signature(f))
''',
    "docstring_only": '''
def f():
    """Only this."""
class C:
    """And this."""
    x = 1  # 1
def g():
    """Then code."""
    z = 2  # 2
    return z
print(f.__doc__, C.__doc__, g.__doc__, g(), C.x, f())
''',
    "generators": '''
def count(n):
    i = 0
    while i < n:
        got = yield i  # note: what was sent
        print("got", got)
        i = i + 1  # > 0
    return "done"
g = count(2)
print(next(g), g.send("a"))
try:
    g.send("b")
except StopIteration as stop:
    print("stopped", stop.value)
def outer():
    result = yield from count(1)  # 'done'
    print(result)
print(list(outer()))
g = count(5)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as error:
    print("out", error)
g = count(5); next(g); g.close()
print(sum(x for x in count(3)))
''',
    "async": '''
import asyncio
async def tick(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i  # >= 0
async def twice(x):
    await asyncio.sleep(0)
    y = x * 2  # > 1
    return y  # > 1
class Lock:
    async def __aenter__(self):
        print("in"); return 7
    async def __aexit__(self, *a):
        print("out")
async def main():
    seen = [i async for i in tick(3)]  # [0, 1, 2]
    async for i in tick(2):  # >= 0
        print(i)
    async with Lock() as held:
        print(held)  # 7
    both = await asyncio.gather(twice(1), twice(2))  # [2, 4]
    z = await twice(4)  # 8
    print(seen, both, z)
asyncio.run(main())
''',
    "global_nonlocal_del": '''
total = 0
def add(n):
    global total
    total += n  # > 0
    return total
def counter():
    c = 0
    def step():
        nonlocal c
        c += 1  # >= 1
        return c  # >= 1
    return step
s = counter()
print(add(2), add(3), s(), s())
gone = 5  # 5
del gone
print("gone" in globals())
def f():
    x = 1  # 1
    del x
    try:
        x
    except UnboundLocalError as error:
        print(type(error).__name__)
f()
''',
    "walrus_and_stars": '''
if (n := 10) > 5:
    print(n)  # 10
first, *rest = [1, 2, 3]  # note: a star
(a, b), [c, *d] = (1, 2), (3, 4, 5)
e = f = (6, 7)  # (6, 7)
g, h = i = 8, 9  # (8, 9)
print(first, rest, a, b, c, d, e, f, g, h, i)
while (m := n - 1) > 8:
    n = m  # 9
print([y := 1, y**2], y)  # [1, 1] 1
''',
    "closures": '''
def make():
    fs = []
    for k in range(3):
        w = k * k  # >= 0
        fs.append(lambda x, k=k: x + k + w)
    return fs
print([f(10) for f in make()])
def outer():
    x = 1  # 1
    def inner():
        return x  # 2
    x = 2  # 2
    return inner
print(outer()(), outer().__closure__[0].cell_contents)
''',
    "decorators": '''
import functools
def loud(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("calling", f.__name__)
        return f(*args, **kwargs)
    return wrapper
def tag(name):
    def decorate(thing):
        thing.tag = name
        return thing
    return decorate
@loud
@tag("a")  # note: two of them
def add(x, y):
    """Adds."""
    return x + y  # 5
@tag("cls")
class C:
    @staticmethod
    def s(): return 1  # 1
    @classmethod
    def c(cls): return cls.__name__  # 'C'
    @property
    def p(self): return 2  # 2
    @p.setter
    def p(self, v): self._p = v  # 9
    @functools.cached_property
    def q(self):
        print("once")
        return 4  # 4
c = C()
c.p = 9
print(add(2, 3), add.__doc__, add.__wrapped__.tag, C.tag, C.s(), C.c(), c.p, c._p, c.q, c.q)
''',
    "classes": '''
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print(name, [k for k in ns if not k.startswith("__")], kw)
        return super().__new__(mcls, name, bases, ns)
class Base(metaclass=Meta):
    size = 2  # 2
    sizes = [size] * 2  # [2, 2]
    def __init__(self, x):
        self.x = x  # > 0
    def __init_subclass__(cls, **kw):
        print("sub", cls.__name__, kw)
    def double(self):
        return self.x * 2  # > 1
class Child(Base, flag=True):
    __slots__ = ("z",)
    def __init__(self, x):
        super().__init__(x + 1)  # None
        self.__private = x  # > 0
    def double(self):
        return super().double() + self.__private  # > 1
    class Inner:
        y = 3  # 3
print(Child(1).double(), Child.__mro__[1].__name__, Child.Inner.y, Child.Inner.__qualname__)
print(sorted(k for k in vars(Base) if k[0] != "_"), Child.__slots__, Child(4)._Child__private)
''',
    "properties_run_once": '''
class P:
    reads = 0
    @property
    def x(self):
        P.reads += 1
        return P.reads
    def __getitem__(self, k):
        print("item", k); return k
p = P()
y = p.x  # 1
p.x  # 2
a = p[3]  # 3
b = p[1] + p[2]  # 3
print(P.reads)  # 2
''',
    "match": '''
def kind(v):
    match v:
        case {"a": [x, *_], **rest}:
            y = x  # 1
            return f"dict {x} {rest}"
        case (1, n) | [n, 1]:
            return n  # >= 1
        case str() as s if s:
            return s  # 'abc'
        case _:
            return None  # None
print(kind({"a": [1, 2], "b": 3}), kind((1, 4)), kind("abc"), kind(3.5))
''',
    "try_finally_with": '''
import contextlib
@contextlib.contextmanager
def room(n):
    print("enter", n)
    try:
        yield n  # >= 1
    finally:
        print("leave", n)
def f():
    try:
        return "try"  # 'try'
    finally:
        print("finally")
print(f())
with room(1) as a, room(2) as b:
    c = a + b  # 3
try:
    1 / 0
except ZeroDivisionError as error:
    kept = str(error)  # 'division by zero'
else:
    kept = "no"
finally:
    print("end", kept)
print("error" in globals())
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as group:
    n = len(group.exceptions)  # 1
except* TypeError:
    t = 1  # 1
for i in range(3):
    try:
        if i == 1:
            continue
        print(i)
    finally:
        z = i  # >= 0
''',
    "recursion": '''
def fact(n):
    if n <= 1:
        return 1  # 1
    r = n * fact(n - 1)  # > 1
    return r  # > 1
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)  # >= 0
print(fact(6), fib(12))
import sys
def deep(n):
    d = n  # >= 0
    return 0 if n == 0 else 1 + deep(n - 1)  # >= 0
print(deep(400))
''',
    "dataclasses": '''
from __future__ import annotations
from dataclasses import dataclass, field, fields
import enum, typing
@dataclass(order=True, frozen=True)
class P:
    """A point."""
    x: int = 1  # 1
    y: list[int] = field(default_factory=list, compare=False)
    k: typing.ClassVar[int] = 3  # 3
print(P(), [f.name for f in fields(P)], P(1) < P(2), P.__doc__)
class Colour(enum.Enum):
    RED = 1  # 1
    BLUE = enum.auto()  # note: two
    @property
    def half(self): return self.value / 2  # 0.5
print(list(Colour), Colour.RED.half)
class T(typing.NamedTuple):
    a: int = 3  # 3
print(T(), T._fields)
''',
    "pickle": '''
import pickle, copy
class K:
    def __init__(self): self.v = 1  # 1
    def __eq__(self, o): return self.v == o.v
print(pickle.loads(pickle.dumps(K())) == K(), copy.deepcopy(K()).v)
print(K.__module__, K().__init__.__qualname__)
''',
    "comprehensions": '''
xs = [i * i for i in range(4)]  # [0, 1, 4, 9]
d = {k: [
    v for v in range(k)  # note: inner
] for k in range(3)}
s = {x for x in xs if x % 2}  # note: a set
g = (x for x in xs)
f = lambda v: v + 1  # note: a lambda
t = f"{sum(xs)!r:>5} {'a' + 'b'}"  # '   14 ab'
print(xs, d, s, list(g), f(2), t)
class C:
    n = 2
    a = [n for n in range(3)]  # [0, 1, 2]
print(C.a, C.n)
''',
    "one_line_statements": '''
x = 1; y = 2; z = x + y  # 3
if z: print("yes"); w = 4  # 4
for i in range(2): print(i); v = i  # >= 0
while x: x = 0  # 0
class C: a = 1; b = 2  # 2
def f(): u = 5; return u  # 5
try: q = 1  # 1
finally: print("f")
with open(__file__) as s: ok = True  # True
print(x, y, z, w, v, C.b, f(), q, ok)
''',
    "long_statements": '''
import numpy as np
def f(a, b=1, *rest, **kw):
    return (a, b, rest, sorted(kw))
print(
    f(
        1,  # 1
        2,  # 2
        *[3],
        k=4,  # 4
    )
)
z = (
    np.ones((2, 3))  # (2, 3)
    @ np.ones((3, 4))  # (2, 4)
    + 1
)  # (2, 4)
t = [
    np.zeros(2),  # (2,)
    np.zeros(3),  # (3,)
]
s = """a  # (1, 2)
b"""
u = "x" \\
    "y"  # 'xy'
print(z.shape, len(t), s, u)
''',
    "loops": '''
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    c = a + b  # > 2
    if c > 3: break
else:
    print("never")
for j in []:  # note: nothing
    k = j  # note: never
else:
    m = 1  # 1
n = 0
while True:
    n += 1  # >= 1
    if n == 2: continue
    if n > 3: break
d = {}
for d["k"] in "ab":
    pass
print(i, a, b, c, m, n, d)
''',
    "tracebacks": '''
import traceback
def inner(x):
    y = x  # 0
    return 1 / y  # note: fails
def outer():
    z = inner(
        0,  # 0
    )
    return z  # note: never
try:
    outer()
except ZeroDivisionError:
    print(traceback.format_exc())
try:
    {}["k"]; print("never")
except KeyError as error:
    print(error.__traceback__.tb_lineno, error)
try:
    raise ValueError("a") from KeyError("b")  # note: chained
except ValueError:
    print(traceback.format_exc())
''',
    "frames": '''
import inspect, sys, warnings
def here():
    a = 1  # 1
    f = inspect.currentframe()
    return f.f_lineno, f.f_code.co_name, f.f_back.f_lineno, sorted(f.f_locals)
print(here())
def who(): return sys._getframe(1).f_code.co_name
def caller():
    name = who()  # 'caller'
    return name  # 'caller'
print(caller())
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    def warn(): warnings.warn("careful", stacklevel=2)
    warn()  # None
print([(w.lineno, str(w.message)) for w in seen])
def names():
    q = 1  # 1
    return dir(), sorted(locals()), sorted(vars())
print(names())
''',
    "errors_stated": '''
[] + 1  # TypeError: can only concatenate list (not "int") to list
x = {}["k"]  # KeyError: 'k'
print("x" in globals())
int("a")  # ValueError: invalid…
raise RuntimeError("over")  # RuntimeError: over
print("goes on")
''',
    "print_is_replaced": '''
import io, contextlib, sys
def shout(*a): sys.stdout.write(" ".join(map(str, a)).upper() + "!\\n")
shout("hi")  # HI!
with contextlib.redirect_stdout(io.StringIO()) as s:
    print("inside")  # inside
print(repr(s.getvalue()))
print("a", end="")  # a
print("b", "c", sep="-", flush=True)  # b-c
print()
print("é", file=sys.stderr if False else sys.stdout)  # é
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden")
kept, sys.stdout = sys.stdout.getvalue(), old
print(kept)
''',
    "locals_and_exec": '''
space = {}
exec("v = 3  # (8, 4)", space)
w = eval("space['v'] + 1")  # 4
def f():
    a = 2  # 2
    return eval("a + 1"), sorted(locals())
print(w, f(), space.pop("v"))
del space
ns = type("NS", (), {"q": 1})
ns.q += 4  # 5
print(ns.q, vars(ns)["q"])
''',
    "type_parameters_and_slices": '''
class V:
    def __class_getitem__(cls, k): return k
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __iadd__(self, o): print("iadd", o); return self
v = V()
a = v[1:2, ..., None]  # note: a slice
v[0] = 5  # 5
v += 3  # note: in place
print(a, V[int], isinstance(v, V))
''',
    "evaluation_order": '''
log = []
def say(x):
    log.append(x)
    return x
r = say(1) + say(2) * say(3)  # 7
t = (say(4), say(5))  # (4, 5)
d = {say("k"): say("v")}  # {'k': 'v'}
c = say(1) < say(2) < say(3)  # True
e = say(0) and say(9)  # 0
f = say(6) if say(True) else say(7)  # 6
say(8); g = say(9)  # 9
print(log)
''',
    "identity": '''
import sys
x = object()
y = x  # note: the same
def f(v):
    w = v  # note: the same
    return w
print(f(x) is x, y is x)
big = [1, 2]
before = sys.getrefcount(big)
again = big  # [1, 2]
print(sys.getrefcount(big) - before)
''',
    "builtins_are_shared": '''
import builtins
x = 1  # 1
builtins.brand_new = x
print(brand_new)
del builtins.brand_new
old, builtins.len = len, lambda v: -1
print(len([]))
builtins.len = old
print(len([]))  # 0
''',
    "held_locals": '''
import numpy as np
def f(size):
    x = np.ones(size)
    held = locals()
    v = x * 2  # (size,)
    print("x" in held, sorted(held["x"]))
f(2)
''',
    "lifetimes": '''
import numpy as np
class Loud:
    def __init__(self, name): self.name = name
    def __del__(self): print("freed", self.name)
def f(size, arg):
    big = Loud("big")
    x = np.ones(size)  # (size,)
    del big
    print("after del")
    y = Loud("first")
    z = x + 1  # (size,)
    y = Loud("second")
    print("end", sorted(locals()))
    exec("hidden = 3")
    w = z * 2  # (size,)
    try:
        print(eval("hidden"))
    except NameError:
        print("not in Python 3.13")
def g(a):  # (size,)
    q = Loud("q"); q = None
    return a
f(3, None)
size = 2
print(g(np.ones(2)))
''',
    "uncaught": '''
def f(n):
    if n == 0:
        raise LookupError("nothing", "here")
    m = n - 1  # >= 0
    return f(m)
print("before")
x = 1  # 1
f(2)
print("after")
''',
    "exit": '''
x = 1  # 1
print("bye")
raise SystemExit(3)
''',
    "arrays": '''
import numpy as np
rng = np.random.default_rng(0)
X = rng.standard_normal((8, 3))  # (8, 3)
W = rng.standard_normal((4, 3))  # (4, 3)
Z = X @ W.T  # (8, 3) @ (3, 4) -> (8, 4)
Z += 1  # (8, 4)
Z[Z < 0] = 0  # note: a mask
total = Z.sum()  # > 0
print(Z.round(3), total, X.flags.owndata, W.T.base is W)
view = X[:2]  # (2, 3)
view[0] = 0  # 0
print(X[0])  # [0. 0. 0.]
''',
}  # fmt: skip
