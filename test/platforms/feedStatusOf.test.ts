import { describe, expect, it } from 'vitest';
import { feedStatusOf, isUpdateWord } from '../../src/platforms/feedStatusOf.ts';

describe('a status word', () => {
  it.each([
    ['investigating', ['Investigating', 'Investigando', 'Enquête en cours', 'Untersuchung']],
    ['identified', ['Identified', 'Identificado', 'Identifié', 'Identifiziert']],
    ['monitoring', ['Monitoring', 'Monitorando', 'Supervisando', 'Surveillance', 'Überwachung']],
    ['resolved', ['Resolved', 'Resolvido', 'Resuelto', 'Résolu', 'Gelöst', 'Behoben']],
    [
      'scheduled',
      ['Scheduled', 'Maintenance scheduled', 'Agendado', 'Programado', 'Planifié', 'Geplant'],
    ],
    ['in_progress', ['In progress', 'Em andamento', 'En curso', 'En cours', 'In Bearbeitung']],
    ['completed', ['Completed', 'Maintenance complete', 'Concluído', 'Terminé', 'Abgeschlossen']],
    ['completed', ['Finalizado', 'Completado', 'Scheduled maintenance completed', 'Voltooid']],
    ['resolved', ['RESOLVED (partly)', 'Risolto', 'Opgelost', '已解决', 'Recovered', 'Fixed']],
    ['postmortem', ['Postmortem', 'Post-mortem', 'POSTMORTEM']],
    [undefined, ['Outo', '', 'Not resolved', 'Unresolved', 'Resolution', 'Resolver', 'Update']],
    [undefined, ['Complete outage', 'Terminal', 'Completely down', 'Fixedline']],
  ])('means %s in several languages', (status, words) => {
    expect(words.map(feedStatusOf)).toEqual(words.map(() => status));
  });

  it.each(['Update', 'UPDATED', 'Actualización', 'Aktualisierung', 'Mise à jour', 'Atualização'])(
    '"%s" says nothing new',
    (word) => {
      expect(isUpdateWord(word)).toBe(true);
      expect(feedStatusOf(word)).toBeUndefined();
    },
  );

  it('of the vendor’s own is no update', () => {
    expect(['Resolved', '', 'Outo'].map(isUpdateWord)).toEqual([false, false, false]);
  });
});
