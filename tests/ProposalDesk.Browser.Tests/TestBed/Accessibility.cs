using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>
/// What axe objects to, asked of the page itself: the package for Playwright opens a second page for each answer, to put
/// frames together that no page here has, and that took three quarters of the journeys' time.
/// </summary>
internal static class Accessibility
{
    // All rules run; only what is wrong is told.
    private static readonly string _look = $$"""
        async () => {
            {{new BundledAxeScriptProvider().GetScript()}}
            const { violations } = await axe.run(document, { resultTypes: ['violations'] });
            return violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 5).map(n => n.html).join('; ')}`);
        }
        """;

    // All that axe can judge of a page, each part of it once: elements with their classes, roles and states, whether there are
    // words in them, whether what they refer to is there. Left out are the words, numbers and addresses themselves.
    private const string Shapes = """
        () => {
            const said = new Set(['id', 'name', 'href', 'value', 'action', 'src', 'title', 'datetime', 'alt', 'min', 'max', 'content',
                'maxlength', 'placeholder', 'aria-label']);
            const references = new Set(['for', 'list', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']);
            const isThere = ids => ids.split(' ').every(id => document.getElementById(id));
            const shapeOf = element => {
                const attributes = [...element.attributes].map(({ name, value }) =>
                    references.has(name) ? `${name}?${isThere(value)}`
                        : said.has(name) || name.startsWith('data-') ? `${name}?${value.trim() !== ''}` : `${name}=${value}`).sort();
                const words = [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim() !== '');
                const children = new Set([...element.children].map(shapeOf));
                return `<${element.localName} ${attributes.join(' ')}>${words}${[...children].join('')}`;
            };
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            const page = `${window.innerWidth} ${document.documentElement.lang} ${ids.length === new Set(ids).size}`;
            return [...document.body.children].map(part => `${page} ${shapeOf(part)}`);
        }
        """;

    private static readonly ConcurrentDictionary<string, bool> _faultless = new();

    /// <summary>
    /// Half of the journeys' pages differ from one that was looked at before in words and numbers only, or put together parts of
    /// two: axe, which takes longer than the page itself, looks at what is new in this width.
    /// </summary>
    public static async Task<string[]> ObjectionsAsync(IPage page)
    {
        var shapes = (await page.EvaluateAsync<JsonElement>(Shapes)).EnumerateArray().Select(s => s.GetString()!).ToList();
        if (shapes.All(_faultless.ContainsKey))
        {
            return [];
        }

        var objections = await page.EvaluateAsync<string[]>(_look);
        if (objections.Length == 0)
        {
            shapes.ForEach(s => _faultless[s] = true);
        }

        return objections;
    }
}
