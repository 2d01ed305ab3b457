import { typedMeeting } from '@/lib/meetings/typed';
import { meetingFromText } from '../from-text';
export const isCalendarSource = (text: string) => /^\uFEFF?\s*BEGIN:V(?:CALENDAR|EVENT)/i.test(text);
export const meetingFromWords = (text: string, _today: string) => text.trim().includes('\n') ? meetingFromText(text, 'pasted') : typedMeeting(text);
